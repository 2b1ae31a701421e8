package org.contactrouter.local.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.mail.MailReader;
import org.contactrouter.local.run.Visitor;
import org.contactrouter.testing.localstack.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop on a deployment: what its customers and agents do over HTTP, and the mail that they get.
 */
final class DeployedShop {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Visitor api;
  private final Visitor localStack = new Visitor(LocalStack.endpoint());

  private final Pattern link;

  private DeployedShop(Deployment deployment) {
    this.api = new Visitor(deployment.api());
    this.link =
        Pattern.compile(
            "https://" + deployment.physicalId("Api") + "\\.execute-api\\.[^/]+/dev(/.*)");
  }

  /** Opens it: settings, then knowledge. */
  static DeployedShop open(Deployment deployment) {
    DeployedShop shop = new DeployedShop(deployment);
    shop.put("/api/settings", "settings.json", 200);
    Patience.until("the knowledge is published", shop::publish, published -> published);
    return shop;
  }

  /** The text that was published for an entry. */
  static String published(String entry) {
    return JSON.readTree(file("knowledge.json"))
        .path("entries")
        .valueStream()
        .filter(one -> one.path("id").asString("").equals(entry))
        .map(one -> one.path("locales").path("pt").path("answer").stringValue())
        .findFirst()
        .orElseThrow();
  }

  /** Writes a message into the form; the receipt. */
  JsonNode write(String email, String message) {
    ObjectNode contact =
        JSON.createObjectNode()
            .put("email", email)
            .put("language", "pt-PT")
            .put("message", message)
            .put("_idempotency", UUID.randomUUID().toString());
    return JSON.readTree(
        heard("POST", "/f/contact", contact.toString(), 201, "Content-Type", "application/json"));
  }

  /** The customer's page. */
  JsonNode page(JsonNode receipt) {
    return page("/c/" + receipt.path("token").stringValue());
  }

  /** The customer's page at a path. */
  JsonNode page(String path) {
    return JSON.readTree(got(path, "application/json"));
  }

  /** A page as a browser gets it. */
  String html(String path) {
    return got(path, "text/html");
  }

  /** What an agent does by a link. */
  void act(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    heard("POST", path, form, 303, "Content-Type", "application/x-www-form-urlencoded");
  }

  /** The changes of a kind in a case's history, once there is one. */
  List<JsonNode> events(JsonNode receipt, String kind) {
    String path = "/api/cases/" + receipt.path("id").stringValue();
    return Patience.until(
        kind + " in " + path, () -> events(api.get(path), kind), events -> !events.isEmpty());
  }

  /** The path of a link about a case in a mail to someone, once there is one. */
  String link(JsonNode receipt, String to, String page) {
    String id = receipt.path("id").stringValue();
    return Patience.until(
            "a link to " + page + id + " in a mail to " + to,
            () ->
                mails().stream()
                    .filter(mail -> mail.to().equals(to))
                    .flatMap(mail -> mail.links().stream())
                    .map(link::matcher)
                    .filter(Matcher::matches)
                    .map(matched -> matched.group(1))
                    .filter(path -> path.startsWith(page + id))
                    .toList(),
            paths -> !paths.isEmpty())
        .getFirst();
  }

  private List<Mail> mails() {
    return JSON.readTree(localStack.get("/_aws/ses").body())
        .path("messages")
        .valueStream()
        .map(message -> message.path("RawData").stringValue().getBytes(StandardCharsets.UTF_8))
        .map(raw -> MailReader.read(raw, Instant.EPOCH))
        .toList();
  }

  /** Publishes; false when it takes long: a job that failed once waits an hour and a half. */
  private boolean publish() {
    String job = put("/api/knowledge", "knowledge.json", 202).path("id").stringValue();
    for (int i = 0; i < 40; i++) {
      if (got("/api/knowledge/jobs/" + job, "application/json").contains("\"PUBLISHED\"")) {
        return true;
      }
      Patience.pause();
    }
    return false;
  }

  private static List<JsonNode> events(HttpResponse<String> answer, String kind) {
    return answer.statusCode() == 200
        ? JSON.readTree(answer.body())
            .path("events")
            .valueStream()
            .filter(event -> event.path("change").path("kind").asString("").equals(kind))
            .toList()
        : List.of();
  }

  private JsonNode put(String path, String file, int status) {
    return JSON.readTree(
        heard("PUT", path, file(file), status, "Content-Type", "application/json"));
  }

  private String got(String path, String type) {
    return heard("GET", path, "", 200, "Accept", type);
  }

  /** What a request is answered that is sent again as long as the answer asks for it: by 503. */
  private String heard(String method, String path, String body, int status, String... headers) {
    HttpResponse<String> answer =
        Patience.until(
            method + " " + path,
            () -> api.send(method, path, body.getBytes(StandardCharsets.UTF_8), headers),
            each -> each.statusCode() != 503);
    if (answer.statusCode() != status) {
      throw new AssertionError(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String file(String name) {
    try (InputStream in = DeployedShop.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
