package org.contactrouter.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pt | Onde está a minha encomenda?",
        "pt | onde esta a minha encomenda",
        "pt | Não consigo entrar na minha conta",
        "pt | Vocês enviam para o Brasil?",
        "pt | Quero devolver um produto, como faço?",
        "pt | Qual é o prazo de devolução?",
        "es | ¿Dónde está mi pedido?",
        "es | donde esta mi pedido",
        "es | No puedo entrar en mi cuenta",
        "es | Quiero devolver un producto, ¿cómo lo hago?",
        "es | Me han cobrado dos veces",
        "es | ¿Cuál es el plazo de devolución?",
        "en | Where is my order?",
        "en | I can't log in to my account",
        "en | refund please, this is not what I wanted",
        "en | My parcel hasn't arrived"
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(LanguageGuess.of(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "???", "12345", "PayPal", "iPhone 15 Pro", "Wo ist mein Paket?", "da"})
  void saysNothingWhenTheTextDoesNotTell(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }
}
