package org.contactrouter.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FoldedWordsTest {
  @Test
  void takesOffCaseAccentsAndSigns() {
    assertThat(FoldedWords.of("¿Dónde está mi PEDIDO n.º 12?"))
        .containsExactly("donde", "esta", "mi", "pedido", "n", "o", "12");
  }

  @Test
  void foldsComposedAndDecomposedLettersAlike() {
    assertThat(FoldedWords.of("devolução")).isEqualTo(FoldedWords.of("devoluc\u0327a\u0303o"));
  }

  @Test
  void keepsAWordWithAnApostropheWhole() {
    assertThat(FoldedWords.of("I can't, I can’t")).containsExactly("i", "cant", "i", "cant");
  }

  @Test
  void foldsWideLettersAndLigatures() {
    assertThat(FoldedWords.of("ＯＲＤＥＲ oﬃce")).containsExactly("order", "office");
  }

  @Test
  void findsNoWordInSigns() {
    assertThat(FoldedWords.of("?! 🙂 …")).isEmpty();
  }
}
