package org.contactrouter.local.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.functions.WiredHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes under {@code /api}, and what depends on them, on the whole system in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(31);

  private final LocalSystem system;
  private final Visitor visitor;
  private final Administration administration;

  AdministrationTest() throws IOException {
    system =
        LocalSystem.start(
            LocalOptions.inMemory(Path.of("../template.yaml")),
            WiredHandlers::new,
            new PrintStream(PrintStream.nullOutputStream()));
    visitor = new Visitor(system.baseUri());
    administration = new Administration(new ApiClient(system.baseUri()));
  }

  @AfterAll
  void stop() {
    system.close();
  }

  @Test
  void publishesKnowledgeReadsItBackAndGoesBack() throws Exception {
    JsonNode first = publish("14");
    assertThat(first.path("state").stringValue()).isEqualTo("PUBLISHED");
    assertThat(first.path("languages").path("en").path("entries").intValue()).isEqualTo(1);
    assertThat(visitor.send("POST", "/api/knowledge/rollback", new byte[0]).statusCode())
        .isEqualTo(409);

    publish("30");
    assertThat(json(visitor.get("/api/knowledge"))).isEqualTo(JSON.readTree(document("30")));

    assertThat(json(visitor.send("POST", "/api/knowledge/rollback", new byte[0])).toString())
        .isEqualTo("{\"current\":{\"en\":\"%s\"}}".formatted(first.path("id").stringValue()));
    assertThat(json(visitor.get("/api/knowledge"))).isEqualTo(JSON.readTree(document("14")));

    system.time().advance(UNTIL_KNOWN);
    HttpResponse<String> suggested =
        visitor.get("/f/contact/suggestions?language=en&q=How+do+I+return+a+parcel%3F");
    assertThat(json(suggested).toString())
        .isEqualTo(
            "{\"suggestions\":[{\"entry\":\"refund\",\"question\":\"Return a parcel\","
                + "\"text\":\"Within 14 days.\"}]}");
    String tag = suggested.headers().firstValue("ETag").orElseThrow();
    assertThat(
            visitor
                .get(
                    "/f/contact/suggestions?language=en&q=How+do+I+return+a+parcel%3F",
                    "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void namesEveryErrorOfAKnowledgeDocument() {
    HttpResponse<String> refused =
        put(
            "/api/knowledge",
            "application/json",
            "{\"entries\":[{\"id\":\"a b\",\"locales\":{\"es\":{\"answer\":\"\",\"phrasings\":[]}}}]}"
                .getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(refused).path("errors").valueStream())
        .extracting(error -> error.path("code").stringValue() + error.path("language").asString(""))
        .containsExactly("BAD_ID", "NO_PHRASINGes", "NO_ANSWERes");
  }

  @Test
  void namesWhereAFileCannotBeRead() {
    HttpResponse<String> rows =
        put(
            "/api/knowledge",
            "text/csv",
            "entry,language,phrasing,answer\n,en,a,b\n".getBytes(UTF_8));
    HttpResponse<String> pointers =
        put(
            "/api/knowledge",
            "application/json",
            "{\"entries\":[{\"locales\":{}}]}".getBytes(UTF_8));
    HttpResponse<String> latin =
        put("/api/knowledge", "text/csv; charset=iso-8859-1", "entry,é\n".getBytes(ISO_8859_1));

    assertThat(json(rows).path("errors").toString())
        .isEqualTo(
            "[{\"code\":\"NO_ENTRY\",\"field\":\"row 2\","
                + "\"message\":\"The field \\\"entry\\\" is empty.\"}]");
    assertThat(json(pointers).path("errors").path(0).path("pointer").stringValue())
        .isEqualTo("#/entries/0/id");
    assertThat(json(latin).path("errors").path(0).path("code").stringValue())
        .isEqualTo("NOT_UTF_8");
    assertThat(put("/api/knowledge", "text/html", new byte[0]).statusCode()).isEqualTo(415);
  }

  @Test
  void knowsNoOtherJob() {
    assertThat(visitor.get("/api/knowledge/jobs/v999999").statusCode()).isEqualTo(404);
  }

  @Test
  void appliesSettingsWholeOrNotAtAll() {
    HttpResponse<String> defaults = visitor.get("/api/settings");
    HttpResponse<String> refused =
        put(
            "/api/settings",
            "application/json",
            defaults.body().replaceFirst("\"zone\"", "\"zona\"").getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("errors").valueStream())
        .extracting(error -> error.path("pointer").stringValue())
        .containsExactly("#/company/zona", "#/company/zone");
    assertThat(visitor.get("/api/settings").body()).isEqualTo(defaults.body());

    String own = defaults.body() + "\n";
    assertThat(put("/api/settings", "application/json", own.getBytes(UTF_8)).body())
        .isEqualTo("{\"version\":\"v000001\"}");
    HttpResponse<String> now = visitor.get("/api/settings");
    assertThat(now.body()).isEqualTo(own);
    String tag = now.headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get("/api/settings", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void storesCustomersByTheDigestOfTheirAddress() {
    HttpResponse<String> refused = customers("email,importance\nana@example.com,9\n");
    HttpResponse<String> stored =
        customers("email,name,owner,purchases\nana@example.com,Ana,nobody,12.50 EUR unknown\n");

    assertThat(json(refused).path("errors").path(0).path("field").stringValue())
        .isEqualTo("row 2, importance");
    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(json(stored).path("stored").intValue()).isEqualTo(1);
    assertThat(json(stored).path("warnings").valueStream())
        .extracting(warning -> warning.path("code").stringValue())
        .containsExactly("UNKNOWN_AGENT", "UNKNOWN_PRODUCT");
    assertThat(
            system.tables().client().scan(scan -> scan.tableName("DirectoryTable")).items().stream()
                .filter(item -> item.toString().contains("Ana"))
                .toList())
        .singleElement()
        .satisfies(item -> assertThat(item.toString()).doesNotContain("example.com"));
  }

  @Test
  void explainsACase() {
    HttpResponse<String> taken =
        visitor.post(
            "/f/contact",
            "{\"message\":\"Isto é uma fraude\",\"email\":\"ana@example.com\",\"language\":\"pt\"}",
            "Content-Type",
            "application/json");
    String id = json(taken).path("id").stringValue();

    JsonNode explained = json(visitor.get("/api/cases/" + id + "?language=pt"));

    assertThat(explained.path("id").stringValue()).isEqualTo(id);
    assertThat(explained.path("level").stringValue()).isEqualTo("HIGH_TOUCH");
    assertThat(explained.path("nextMomentAt").isString()).isTrue();
    assertThat(explained.path("explanation").toString()).contains("fraude");
    assertThat(explained.path("decision").path("kind").stringValue()).isEqualTo("Escalate");
    assertThat(explained.path("decision").path("because").stringValue()).isEqualTo("SENSITIVE");
    assertThat(explained.path("decision").path("evidence").path("verdicts").isEmpty()).isFalse();
    JsonNode accepted = explained.path("events").path(0);
    assertThat(accepted.path("number").intValue()).isZero();
    assertThat(accepted.path("by").path("role").stringValue()).isEqualTo("CUSTOMER");
    assertThat(accepted.path("change").path("kind").stringValue()).isEqualTo("Accepted");
    assertThat(explained.toString()).doesNotContain("ana@example.com");
  }

  @Test
  void knowsNoOtherCase() {
    assertThat(visitor.get("/api/cases/" + "a".repeat(26)).statusCode()).isEqualTo(404);
  }

  @Test
  void isWellWhenEveryPartAnswers() {
    assertThat(visitor.get("/healthz").statusCode()).isEqualTo(200);
    assertThat(json(visitor.get("/healthz")).path("parts").propertyNames())
        .containsExactly("cases", "settings", "knowledge", "sweep");
  }

  private JsonNode publish(String days) {
    return administration.publish(
        new InputFile("knowledge.json", document(days).getBytes(UTF_8)), _ -> {});
  }

  private static String document(String days) {
    return """
    {"entries":[{"id":"refund","owner":"rui","reviewBy":"2099-01-31","needsPerson":false,"locales":{
      "en":{"name":"Return a parcel","answer":"Within %s days.",
            "phrasings":["How do I return a parcel?","Can I send my parcel back?","return policy"]}}}]}
    """
        .formatted(days);
  }

  private HttpResponse<String> customers(String rows) {
    return put("/api/customers", "text/csv", rows.getBytes(UTF_8));
  }

  private HttpResponse<String> put(String path, String type, byte[] body) {
    return visitor.send("PUT", path, body, "Content-Type", type);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
