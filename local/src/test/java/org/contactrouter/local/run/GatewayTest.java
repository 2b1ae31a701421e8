package org.contactrouter.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactrouter.local.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample system seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {
  private final LocalSystem system;
  private final Visitor visitor;

  GatewayTest() throws IOException {
    system = Sample.start();
    visitor = new Visitor(system.baseUri());
  }

  @AfterAll
  void stop() {
    system.close();
  }

  @Test
  void handsThePathOverAsItIsAndTheQueryDecoded() {
    JsonNode event = echoed(visitor.get("/echo/a%20b%2Fc?q=a+b%26&q=2&empty"));

    assertThat(event.path("path").stringValue()).isEqualTo("/echo/a%20b%2Fc");
    assertThat(event.path("resource").stringValue()).isEqualTo("/echo/{thing}");
    assertThat(event.path("pathParameters").toString()).isEqualTo("{\"thing\":\"a%20b%2Fc\"}");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"q\":\"2\",\"empty\":\"\"}");
    assertThat(event.path("multiValueQueryStringParameters").toString())
        .isEqualTo("{\"q\":[\"a b&\",\"2\"],\"empty\":[\"\"]}");
  }

  @Test
  void handsEveryHeaderOver() {
    JsonNode event = echoed(visitor.get("/echo/x", "X-Thing", "1", "X-Thing", "2"));

    assertThat(event.path("multiValueHeaders").path("X-thing").toString())
        .isEqualTo("[\"1\",\"2\"]");
    assertThat(event.path("requestContext").path("domainName").stringValue())
        .isEqualTo(system.baseUri().getAuthority());
  }

  @Test
  void prefersLiteralSegmentsAndMatchesTheRestGreedily() {
    assertThat(echoed(visitor.get("/echo/fixed")).path("resource").stringValue())
        .isEqualTo("/echo/fixed");
    assertThat(echoed(visitor.get("/deep/a/b")).path("pathParameters").toString())
        .isEqualTo("{\"rest\":\"a/b\"}");
  }

  @Test
  void handsBinaryMediaTypesOverInBase64AndOthersAsText() {
    JsonNode form =
        echoed(
            visitor.send(
                "POST",
                "/echo/x",
                new byte[] {0, 1, (byte) 0xFF},
                "Content-Type",
                "multipart/form-data; boundary=x"));
    JsonNode text = echoed(visitor.post("/echo/x", "olá", "Content-Type", "text/plain"));

    assertThat(form.path("isBase64Encoded").booleanValue()).isTrue();
    assertThat(form.path("body").stringValue()).isEqualTo("AAH/");
    assertThat(text.path("isBase64Encoded").booleanValue()).isFalse();
    assertThat(text.path("body").stringValue()).isEqualTo("olá");
  }

  @Test
  void sendsEveryValueOfAHeader() {
    assertThat(visitor.get("/echo/x").headers().allValues("Set-Cookie"))
        .containsExactly("a=1", "b=2");
  }

  @Test
  void decodesABinaryAnswerForWhoAcceptsIt() {
    assertThat(visitor.bytes("/picture", "Accept", "image/png").body())
        .isEqualTo(new byte[] {0, 1, 2, (byte) 0xFF});
    assertThat(visitor.get("/picture", "Accept", "text/html").body()).isEqualTo("AAEC/w==");
  }

  @Test
  void answersWithTheTemplatesWordsWhereThereIsNoRoute() {
    for (HttpResponse<String> answer :
        List.of(visitor.get("/nothing"), visitor.post("/healthz", ""))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"title\":\"There is nothing here\"}");
    }
  }

  @Test
  void answers502WhenTheFunctionThrows() {
    assertThat(visitor.get("/boom").statusCode()).isEqualTo(502);
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(visitor.send("POST", "/echo/x", new byte[10 * 1024 * 1024 + 1]).statusCode())
        .isEqualTo(413);
    assertThat(visitor.send("POST", "/echo/x", new byte[6 * 1024 * 1024]).statusCode())
        .isEqualTo(413);
  }

  @Test
  void letsPagesOfOtherSitesUseOnlyOpenRoutes() {
    String elsewhere = "https://shop.example";

    assertThat(visitor.get("/echo/x", "Origin", elsewhere).statusCode()).isEqualTo(200);
    assertThat(visitor.send("PUT", "/api/thing", new byte[0]).statusCode()).isEqualTo(200);
    assertThat(visitor.send("PUT", "/api/thing", new byte[0], "Origin", elsewhere).statusCode())
        .isEqualTo(403);
    assertThat(
            visitor
                .post("/local/clock", "{\"advance\":\"PT1H\"}", "Origin", elsewhere)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesANameThatOnlyLeadsHere() throws IOException {
    try (Socket socket =
        new Socket(InetAddress.ofLiteral("127.0.0.1"), system.baseUri().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /local/mail HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      assertThat(new String(answer.readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void tellsFunctionsWhereTheyAre() {
    assertThat(echoed(visitor.get("/echo/x")).path("publicUrl").stringValue())
        .isEqualTo(system.baseUri().toString());
  }

  private static JsonNode echoed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
