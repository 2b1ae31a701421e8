package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@exemplo.pt",
        "Ana.Sousa+loja@mail.example.co.uk",
        "o'neil@example.com",
        "a@münchen.de",
        "a@xn--mnchen-3ya.de",
        "ana@açores.pt",
        "1@2.museum"
      })
  void isAnAddress(String text) {
    assertThat(EmailSyntax.isEmail(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ana",
        "ana@",
        "@exemplo.pt",
        "ana@exemplo",
        "ana@@exemplo.pt",
        "ana@exemplo..pt",
        "ana@.exemplo.pt",
        "ana@exemplo.pt.",
        "ana@-exemplo.pt",
        "ana sousa@exemplo.pt",
        "ana@exem plo.pt",
        "aná@exemplo.pt",
        "ana@exemplo.pt, rui@exemplo.pt",
        "Ana <ana@exemplo.pt>",
        "mailto:ana@exemplo.pt",
        "ana@[127.0.0.1]",
        "ana@exemplo_a.pt",
        "ana@straße.de", // mail for it would go to strasse.de, which is somebody else's
        "ana@STRAẞE.de",
        "ana@νίκος.example",
        "ana@ex\u200Demplo.pt",
        "ana@ex\u200Cemplo.pt"
      })
  void isNone(String text) {
    assertThat(EmailSyntax.isEmail(text)).isFalse();
  }
}
