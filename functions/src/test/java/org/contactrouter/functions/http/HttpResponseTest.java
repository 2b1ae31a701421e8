package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpResponseTest {
  /** The hash of each is what {@code openssl dgst -sha256 -binary | base64} says. */
  private static final Page PAGE = new Page("<p>olá", List.of("p{}", "b{}"), List.of("alert(1)"));

  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"
          + " 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; script-src"
          + " 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; connect-src 'self'; img-src"
          + " data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  @Test
  void pagesCarryTheirSecurityHeaders() {
    assertThat(HttpResponse.html(200, PAGE).headers())
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
    HttpResponse page = HttpResponse.html(422, PAGE, List.of("https://shop.example"));

    assertThat(page.header("content-security-policy")).hasValue(POLICY + " https://shop.example");
  }

  @Test
  void aPageWithoutStyleAndScriptMayHaveNone() {
    assertThat(HttpResponse.html(200, Page.plain("<p>")).header("content-security-policy").get())
        .contains("style-src 'none'; script-src 'none';");
  }

  @Test
  void headersAreFoundInAnyCase() {
    assertThat(HttpResponse.redirect("../c/x").with("location", "../c/y").header("LOCATION"))
        .hasValue("../c/y");
  }
}
