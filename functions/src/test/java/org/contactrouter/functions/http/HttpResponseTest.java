package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpResponseTest {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  @Test
  void pagesCarryTheirSecurityHeaders() {
    assertThat(HttpResponse.html(200, "<p>olá").headers())
        .isEqualTo(
            new Headers(
                Map.of(
                    "Content-Type", List.of("text/html; charset=utf-8"),
                    "Cache-Control", List.of("no-store"),
                    "Content-Security-Policy", List.of(POLICY),
                    "Referrer-Policy", List.of("same-origin"),
                    "X-Content-Type-Options", List.of("nosniff"),
                    "X-Robots-Tag", List.of("noindex"))));
  }

  @Test
  void aPageMayNameWhereItsFormLeads() {
    HttpResponse page = HttpResponse.html(422, "<form>", List.of("https://shop.example"));

    assertThat(page.header("content-security-policy")).hasValue(POLICY + " https://shop.example");
  }

  @Test
  void headersAreFoundInAnyCase() {
    assertThat(HttpResponse.redirect("../c/x").with("location", "../c/y").header("LOCATION"))
        .hasValue("../c/y");
  }
}
