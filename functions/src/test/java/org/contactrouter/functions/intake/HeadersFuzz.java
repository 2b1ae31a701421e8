package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.Requests;

/** Any text as each header that is read, as a part's headers, and as a link to go to. */
public final class HeadersFuzz {
  private HeadersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, UTF_8);
    preferences(text);
    links(text);
    part(input);
    MediaType type = MediaType.parse(text);
    assertThat(type.type()).isEqualTo(type.type().strip());
    IdempotencyKey.parse(text).ifPresent(key -> assertThat(key).matches("[\\x20-\\x7E]{1,128}"));
    if (EmailSyntax.isEmail(text)) {
      assertThat(text).doesNotContainAnyWhitespaces().containsOnlyOnce("@");
    }
  }

  private static void preferences(String text) {
    HttpRequest request =
        Requests.request(
            "GET",
            "/c/token",
            Map.of("Accept", text, "Accept-Language", text, "If-None-Match", text),
            Body.empty());
    Accepts.json(request);
    Accepts.language(request);
    HttpResponse tagged = EntityTag.of("a").on(request, HttpResponse.empty(200));
    assertThat(tagged.status()).isIn(200, 304);
  }

  /** Nobody is sent to a site that the form does not list. */
  private static void links(String text) {
    HttpRequest request = Requests.request("POST", "/f/contact");
    NextPage.allowed(text, request, Forms.on("https://shop.example"))
        .map(URI::toString)
        .ifPresent(
            next ->
                assertThat(next).matches("(?i)https://(shop|router)\\.example(:443)?([/?].*)?"));
  }

  private static void part(byte[] input) {
    try {
      PartHeaders headers = PartHeaders.parse("\r\n" + new String(input, ISO_8859_1));
      assertThat(headers.name(UTF_8)).isNotNull();
      assertThat(headers.isFile() || headers.fileName().isEmpty()).isTrue();
    } catch (UnreadableBody expected) {
      assertThat(expected.kind().status()).isEqualTo(400);
    }
  }
}
