package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HttpHandlerTest {
  private static final String SECRET = "Ana's own words";

  private final List<String> log = new ArrayList<>();

  @Test
  void answersAndLogsOneLine() throws IOException {
    JsonNode answer = call("/c/token-of-ana", request -> HttpResponse.redirect("../c/x"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(303);
    assertThat(log).hasSize(1);
    JsonNode line = Json.mapper().readTree(log.getFirst());
    assertThat(line.path("ms").isNumber()).isTrue();
    assertThat(log.getFirst())
        .startsWith(
            """
            {"event":"http","requestId":"r-1","method":"GET","route":"/c/{token}","status":303,"ms":\
            """)
        .doesNotContain("token-of-ana")
        .endsWith("}\n");
  }

  @Test
  void saysNothingOfAFailureToTheClientAndNoWordsToTheLog() throws IOException {
    JsonNode answer =
        call(
            "/c/token",
            request -> {
              throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
            });

    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.path("headers").path("content-type").asString())
        .isEqualTo("application/problem+json");
    assertThat(answer.toString()).doesNotContain(SECRET, "IllegalState");
    assertThat(log).hasSize(1);
    assertThat(log.getFirst())
        .contains("\"status\":500")
        .contains(
            "\"failure\":[\"java.lang.IllegalStateException\",\"java.lang.IllegalArgumentException\"]")
        .contains("HttpHandlerTest")
        .doesNotContain(SECRET);
  }

  @Test
  void answersWhereCallsGoTooDeepOrAClassIsMissing() throws IOException {
    for (Error failure : List.of(new StackOverflowError(SECRET), new LinkageError(SECRET))) {
      log.clear();
      JsonNode answer =
          call(
              "/c/token",
              request -> {
                throw failure;
              });

      assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
      assertThat(log).hasSize(1);
      assertThat(log.getFirst()).contains(failure.getClass().getName()).doesNotContain(SECRET);
    }
  }

  @Test
  void letsAnyOriginReadEvenAFailure() throws IOException {
    JsonNode answer =
        call(
            "/c/token",
            request -> {
              throw new IllegalStateException(SECRET);
            });

    assertThat(answer.path("headers").path("access-control-allow-origin").asString())
        .isEqualTo("*");
    assertThat(answer.path("headers").has("access-control-allow-credentials")).isFalse();
  }

  @Test
  void keepsOtherRoutesToOurOrigin() throws IOException {
    JsonNode answer = call("/w/token", request -> HttpResponse.empty(204));

    assertThat(answer.path("headers").has("access-control-allow-origin")).isFalse();
  }

  private JsonNode call(String path, Function<HttpRequest, HttpResponse> answer)
      throws IOException {
    String event =
        """
        {"httpMethod":"GET", "path":"%s", "resource":"%s/{token}",
         "requestContext":{"path":"%s", "domainName":"x.example"}}
        """
            .formatted(path, path.substring(0, 2), path);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HttpHandler() {
      @Override
      protected HttpResponse handle(HttpRequest request) {
        return answer.apply(request);
      }
    }.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestContext(log));
    return Json.mapper().readTree(out.toByteArray());
  }
}
