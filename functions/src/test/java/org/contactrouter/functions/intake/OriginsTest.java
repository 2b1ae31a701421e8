package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  private static final FormRules SHOP = Forms.on("https://shop.example", "http://localhost:3000");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example",
        "https://SHOP.example:443",
        "http://localhost:3000",
        "https://router.example"
      })
  void takesAPostFromTheListAndFromOurOwnPages(String origin) {
    assertThat(read(Map.of("Origin", origin), "", SHOP)).isInstanceOf(Submission.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://shop.example",
        "https://shop.example:8443",
        "https://shop.example.evil.example",
        "https://evil.example",
        "nonsense"
      })
  void refusesAPostFromElsewhere(String origin) {
    Submission.Rejected rejected = (Submission.Rejected) read(Map.of("Origin", origin), "", SHOP);

    assertThat(rejected.problem().status()).isEqualTo(403);
    assertThat(rejected.problem().errors().getFirst().code()).isEqualTo("BLOCKED");
  }

  @Test
  void looksAtTheRefererWhereThereIsNoOrigin() {
    assertThat(read(Map.of("Referer", "https://shop.example/contact?x"), "", SHOP))
        .isInstanceOf(Submission.Accepted.class);
    assertThat(read(Map.of("Referer", "https://evil.example/"), "", SHOP))
        .isInstanceOf(Submission.Rejected.class);
  }

  @Test
  void takesAPostThatNamesNoOrigin() {
    assertThat(read(Map.of(), "", SHOP)).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void takesAPostFromAnywhereOnAnOpenForm() {
    assertThat(read(Map.of("Origin", "null"), "", Forms.CONTACT))
        .isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void doesNotTakeAListWithWhatIsNoOrigin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forms.on("shop.example"))
        .withMessage("no origin: shop.example");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/thanks?a=b, https://shop.example/thanks?a=b",
    "https://shop.example/thanks#part, https://shop.example/thanks",
    "https://shop.example/obrigada/é, https://shop.example/obrigada/%C3%A9",
    "HTTPS://Shop.Example/, HTTPS://Shop.Example/",
    "http://localhost:3000/x, http://localhost:3000/x",
    "https://router.example/dev/f/contact, https://router.example/dev/f/contact",
  })
  void goesOnToAnAllowedPage(String typed, URI next) {
    assertThat(next(Map.of(), typed, SHOP)).hasValue(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "javascript:alert(1)",
        "javascript://shop.example/%0Aalert(1)",
        "data:text/html,x",
        "ftp://shop.example/",
        "https://evil.example",
        "https://shop.example.evil.example",
        "https://shop.example@evil.example",
        "https://shop.example:443@evil.example/",
        "https://user@shop.example/",
        "https://shop.example\\@evil.example",
        "https://evil.example\\.shop.example",
        "\\\\evil.example",
        "/\\evil.example",
        "/thanks",
        "../thanks",
        "thanks.html",
        "http://shop.example/",
        "https://shop.example:8443/",
        "https://shop.example%00.evil.example/",
        "https://shop.example /",
        "https://shop.example\r\nSet-Cookie: a=b",
        "https://shop.exampl\u0435/",
        "",
      })
  void isNeverAnOpenRedirect(String typed) {
    assertThat(next(Map.of("Origin", "https://shop.example"), typed, SHOP)).isEmpty();
  }

  @Test
  void leadsToNoOtherSiteFromAnOpenForm() {
    Map<String, String> fromShop = Map.of("Origin", "https://shop.example");

    assertThat(next(fromShop, "https://shop.example/thanks", Forms.CONTACT)).isEmpty();
    assertThat(next(fromShop, "https://router.example/thanks", Forms.CONTACT))
        .hasValue(URI.create("https://router.example/thanks"));
  }

  private static Optional<URI> next(Map<String, String> headers, String typed, FormRules rules) {
    String field = "&_next=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return ((Submission.Accepted) read(headers, field, rules)).draft().next();
  }

  private static Submission read(Map<String, String> headers, String more, FormRules rules) {
    HttpRequest request =
        Requests.request(
            "POST", "/f/contact", headers, Body.of("message=Hi&email=ana@example.com" + more));
    return Intake.read(
        new HttpRequest(
            request.method(),
            request.path(),
            request.route(),
            request.pathParameters(),
            request.query(),
            request.headers().with("Content-Type", "application/x-www-form-urlencoded"),
            request.body(),
            request.sourceIp(),
            request.baseUrl()),
        rules);
  }
}
