package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GatewayEventsTest {

  @Test
  void readsARestApiEventBehindAStage() {
    HttpRequest request = read(rest("abc.execute-api.eu-west-1.amazonaws.com", "/dev/f/contact"));

    assertThat(request)
        .isEqualTo(
            new HttpRequest(
                "POST",
                "/f/contact",
                "/f/{formId}",
                Map.of("formId", "contact"),
                Map.of("q", List.of("a b", "ç")),
                new Headers(
                    Map.of(
                        "X-Forwarded-Proto", List.of("https"),
                        "Accept", List.of("text/html", "application/json"))),
                Body.of("olá"),
                Optional.of("203.0.113.9"),
                "https://abc.execute-api.eu-west-1.amazonaws.com/dev"));
  }

  @Test
  void findsTheBasePathOfACustomDomain() {
    HttpRequest request = read(rest("help.example.com", "/support/f/contact"));

    assertThat(request.path()).isEqualTo("/f/contact");
    assertThat(request.baseUrl()).isEqualTo("https://help.example.com/support");
  }

  @Test
  void hasNoPrefixOnACustomDomainWithoutBasePath() {
    assertThat(read(rest("help.example.com", "/f/contact")).baseUrl())
        .isEqualTo("https://help.example.com");
  }

  @Test
  void findsLocalStacksPathStyle() {
    assertThat(read(rest("localhost:4566", "/dev/f/contact")).baseUrl())
        .isEqualTo("https://localhost:4566/_aws/execute-api/abc/dev");
  }

  @Test
  void findsLocalStacksHostStyle() {
    String host = "abc.execute-api.localhost.localstack.cloud:4566";

    assertThat(read(rest(host, "/dev/f/contact")).baseUrl()).isEqualTo("https://" + host + "/dev");
  }

  @Test
  void takesSchemeAndPortFromALocalHost() {
    HttpRequest request =
        read(
            """
            {"httpMethod":"GET", "path":"/c/abc", "resource":"/c/{token}",
             "headers":{"host":"127.0.0.1:8080"}, "requestContext":{"stage":"local", "path":"/c/abc"}}
            """);

    assertThat(request.baseUrl() + request.path()).isEqualTo("http://127.0.0.1:8080/c/abc");
  }

  @Test
  void readsWithoutARouteTemplate() {
    HttpRequest request =
        read(
            """
            {"httpMethod":"GET", "path":"/f/contact", "resource":"/{proxy+}",
             "requestContext":{"domainName":"x.example", "path":"/dev/f/contact"}}
            """);

    assertThat(request.path()).isEqualTo("/f/contact");
    assertThat(request.baseUrl()).isEqualTo("https://x.example/dev");
  }

  @Test
  void readsAnHttpApiEvent() {
    HttpRequest request =
        read(
            """
            {"version":"2.0", "routeKey":"POST /f/{formId}", "rawPath":"/dev/f/contact",
             "rawQueryString":"q=a+b&q=%C3%A7&bad=%zz", "cookies":["s=1"],
             "headers":{"accept":"text/html,application/json", "x-forwarded-proto":"https"},
             "requestContext":{"domainName":"x.example", "stage":"dev", "apiId":"x",
               "http":{"method":"POST", "path":"/dev/f/contact", "sourceIp":"203.0.113.9"}},
             "pathParameters":{"formId":"contact"}, "body":"b2zDoQ==", "isBase64Encoded":true}
            """);

    assertThat(request)
        .isEqualTo(
            new HttpRequest(
                "POST",
                "/f/contact",
                "/f/{formId}",
                Map.of("formId", "contact"),
                Map.of("q", List.of("a b", "ç"), "bad", List.of("%zz")),
                new Headers(
                    Map.of(
                        "accept", List.of("text/html,application/json"),
                        "x-forwarded-proto", List.of("https"))),
                Body.of("olá"),
                Optional.of("203.0.113.9"),
                "https://x.example/dev"));
  }

  @Test
  void readsTheDefaultRouteOfAnHttpApi() {
    HttpRequest request =
        read(
            """
            {"version":"2.0", "routeKey":"$default", "rawPath":"/dev/f/contact",
             "requestContext":{"domainName":"x.example", "stage":"dev", "http":{"method":"GET"}}}
            """);

    assertThat(request.path()).isEqualTo("/f/contact");
    assertThat(request.baseUrl()).isEqualTo("https://x.example/dev");
  }

  @Test
  void toleratesNullsForWhatIsNotThere() {
    HttpRequest request =
        read(
            """
            {"httpMethod":"GET", "path":"/healthz", "resource":"/healthz", "body":null,
             "multiValueHeaders":null, "headers":null, "queryStringParameters":null,
             "multiValueQueryStringParameters":null, "pathParameters":null,
             "requestContext":{"path":"/dev/healthz", "identity":{"sourceIp":null}}}
            """);

    assertThat(request.body()).isEqualTo(Body.empty());
    assertThat(request.headers()).isEqualTo(Headers.none());
    assertThat(request.sourceIp()).isEmpty();
  }

  @Test
  void writesTextAsText() {
    HttpResponse response =
        HttpResponse.json(201, Map.of("text", "olá")).with("Location", "../c/x");

    assertThat(written(response))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"statusCode":201, "headers":{"content-type":"application/json",
                     "cache-control":"no-store", "x-content-type-options":"nosniff",
                     "location":"../c/x"}, "body":"{\\"text\\":\\"olá\\"}", "isBase64Encoded":false}
                    """));
  }

  @Test
  void findsTheMethodInTheRouteOfAnHttpApiEventWithoutContext() {
    assertThat(
            read("{\"version\":\"2.0\", \"routeKey\":\"POST /f/{formId}\","
                    + " \"requestContext\":null}")
                .method())
        .isEqualTo("POST");
  }

  @Test
  void keepsTheOrderOfHeadersThatDifferInCase() {
    assertThat(
            read("{\"multiValueHeaders\":{\"vary\":[\"a\"],\"Vary\":[\"b\"],\"VARY\":[\"c\"],\"vARY\":[\"d\"]}}")
                .headers()
                .all("Vary"))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void takesABodyThatIsNoBase64AsItIs() {
    assertThat(read("{\"body\":\"message=Olá\", \"isBase64Encoded\":true}").body())
        .isEqualTo(Body.of("message=Olá"));
  }

  @Test
  void writesBytesInBase64() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0};

    JsonNode written = written(HttpResponse.of(200, "image/png", Body.of(picture)));

    assertThat(written.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(written.path("body").asString())).isEqualTo(picture);
  }

  @Test
  void joinsSeveralValuesOfAHeader() {
    HttpResponse response =
        new HttpResponse(
            200, new Headers(Map.of("Vary", List.of("Accept", "Origin"))), Body.empty());

    assertThat(written(response).path("headers").path("vary").asString())
        .isEqualTo("Accept, Origin");
  }

  private static String rest(String domain, String clientPath) {
    return """
    {"httpMethod":"POST", "path":"/f/contact", "resource":"/f/{formId}",
     "multiValueHeaders":{"X-Forwarded-Proto":["https"], "Accept":["text/html","application/json"]},
     "headers":{"X-Forwarded-Proto":"https", "Accept":"application/json"},
     "multiValueQueryStringParameters":{"q":["a b","ç"]}, "pathParameters":{"formId":"contact"},
     "requestContext":{"apiId":"abc", "stage":"dev", "domainName":"%s", "path":"%s",
       "identity":{"sourceIp":"203.0.113.9"}},
     "body":"olá", "isBase64Encoded":false}
    """
        .formatted(domain, clientPath);
  }

  private static HttpRequest read(String event) {
    return GatewayEvents.read(Json.mapper().readTree(event));
  }

  private static JsonNode written(HttpResponse response) {
    return Json.mapper().readTree(new String(GatewayEvents.write(response), UTF_8));
  }
}
