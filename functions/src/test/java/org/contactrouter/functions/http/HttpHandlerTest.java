package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
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

  private record TestContext(List<String> log) implements Context {
    @Override
    public String getAwsRequestId() {
      return "r-1";
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.add(message);
        }

        @Override
        public void log(byte[] message) {
          log.add(new String(message, UTF_8));
        }
      };
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionName() {
      return "Respond";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 1_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }
  }
}
