package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LinksTest {
  @Test
  void findsAddressesWithoutTheSentencesOwnMarks() {
    assertThat(Links.in("See https://a.example/b?c=1#d, or (http://b.example/x)."))
        .containsExactly(
            new Links.Run("See ", false),
            new Links.Run("https://a.example/b?c=1#d", true),
            new Links.Run(", or (", false),
            new Links.Run("http://b.example/x", true),
            new Links.Run(").", false));
  }

  @Test
  void changesNoCharacter() {
    String text =
        "javascript:alert(1) https:// http://x <https://y.example/\"z> 🙏\n\nhttps://e.example";
    assertThat(Links.in(text).stream().map(Links.Run::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(Links.in(text).stream().filter(Links.Run::link).map(Links.Run::text))
        .containsExactly("http://x", "https://y.example/", "https://e.example");
  }
}
