package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SentencesTest {
  @Test
  void endAtSignsAndAtLines() {
    assertThat(Sentences.of("Hello!  \r\n\n Where is it? It was sent; on Monday.\n¿Sí? ¡No!"))
        .containsExactly("Hello!", "Where is it?", "It was sent", "on Monday.", "¿Sí?", "¡No!");
  }

  /** A blank is looked at a few times, not as often as there are blanks behind it. */
  @Test
  @Timeout(60)
  void areFoundInNoTimeBetweenManyBlanks() {
    assertThat(Sentences.of("one" + " ".repeat(100_000) + "two")).hasSize(1);
  }
}
