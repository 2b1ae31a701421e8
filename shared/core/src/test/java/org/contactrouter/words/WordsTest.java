package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Words WORDS = Words.of(WordsTest.class, "moments", Language.PT_PT);

  @Test
  void fillsInValuesAndKeepsTimesApart() {
    Told at = new Told("amanhã", "hora de Lisboa", "2026-11-24");

    Sentence sentence = WORDS.say("moment.near", "near", "Ana {x}", "date", at);

    assertThat(sentence.plain()).isEqualTo("Ana {x}, amanhã (hora de Lisboa)");
    assertThat(sentence.pieces()).contains(new Sentence.Piece(at.plain(), at));
  }

  @Test
  void refusesAMissingTextValueOrFile() {
    assertThatIllegalArgumentException().isThrownBy(() -> WORDS.text("moment.near"));
    assertThatIllegalArgumentException().isThrownBy(() -> WORDS.text("no.such.text"));
    assertThatNullPointerException()
        .isThrownBy(() -> Words.of(WordsTest.class, "nothing", Language.EN))
        .withMessage("nothing_en.properties");
  }
}
