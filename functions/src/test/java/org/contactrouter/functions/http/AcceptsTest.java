package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json, text/plain, */*",
        "text/html;q=0.5, application/json;q=0.9",
        "text/html;q=0.5, */*",
        "application/*",
        "application/json;charset=utf-8;q=0.1, text/html;q=0",
        "text/*;q=0.9, application/json",
      })
  void answersInJson(String accept) {
    assertThat(Accepts.json(accepting(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
        "application/json, text/html",
        "application/json;q=0.9, text/html",
        "application/json;q=0",
        "application/json;q=none",
        "application/json;q=0.5, text/*",
        "image/png",
        ";;,,;q=",
      })
  void answersWithAPage(String accept) {
    assertThat(Accepts.json(accepting(accept))).isFalse();
  }

  @Test
  void answersAJsonBodyInJson() {
    assertThat(Accepts.json(with(Map.of("Content-Type", "application/json; charset=utf-8"))))
        .isTrue();
  }

  @Test
  void answersAScriptInJson() {
    assertThat(Accepts.json(with(Map.of("X-Requested-With", "XMLHttpRequest")))).isTrue();
  }

  @Test
  void takesTheBestLanguageThatIsWritten() {
    assertThat(language("fr, en;q=0.5, pt-BR;q=0.8")).isEqualTo(Language.PT_BR);
    assertThat(Accepts.language(with(Map.of("Accept-Language", "fr, es;q=0")))).isEmpty();
    assertThat(Accepts.language(with(Map.of("Accept-Language", "%%%;;")))).isEmpty();
  }

  private static Language language(String header) {
    return Accepts.language(with(Map.of("Accept-Language", header))).orElseThrow();
  }

  private static HttpRequest accepting(String accept) {
    return with(Map.of("Accept", accept));
  }

  private static HttpRequest with(Map<String, String> headers) {
    return Requests.request("POST", "/f/contact", headers, Body.empty());
  }
}
