package org.contactrouter.local.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.InputFile;
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
  private final Administration administration;

  private DeployedShop(URI api) {
    this.api = new Visitor(api);
    this.administration = new Administration(new ApiClient(api));
  }

  /** Opens it: settings, then knowledge. */
  static DeployedShop open(URI api) {
    DeployedShop shop = new DeployedShop(api);
    shop.administration.configure(file("settings.json"));
    shop.administration.publish(file("knowledge.json"), _ -> {});
    return shop;
  }

  /** The text that was published for an entry. */
  static String published(String entry) {
    return JSON.readTree(file("knowledge.json").text())
        .path("entries")
        .valueStream()
        .filter(one -> one.path("id").asString("").equals(entry))
        .map(one -> one.path("locales").path("pt").path("answer").stringValue())
        .findFirst()
        .orElseThrow();
  }

  /** Writes a message into the form; the receipt. What is not stored is sent again, as pages do. */
  JsonNode write(String email, String message) {
    ObjectNode contact =
        JSON.createObjectNode()
            .put("email", email)
            .put("language", "pt-PT")
            .put("message", message)
            .put("_idempotency", UUID.randomUUID().toString());
    return Patience.until(
        "the contact is stored",
        () -> api.post("/f/contact", contact.toString(), "Content-Type", "application/json"),
        answer -> answer.statusCode() == 201,
        answer -> JSON.readTree(answer.body()));
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
    HttpResponse<String> answer =
        api.post(path, form, "Content-Type", "application/x-www-form-urlencoded");
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /** The changes of a kind in a case's history, once there is one. */
  List<JsonNode> events(JsonNode receipt, String kind) {
    String id = receipt.path("id").stringValue();
    return Patience.until(
        kind + " in case " + id,
        () ->
            administration
                .explain(id, "en")
                .path("events")
                .valueStream()
                .filter(event -> event.path("change").path("kind").asString("").equals(kind))
                .toList(),
        events -> !events.isEmpty(),
        events -> events);
  }

  /** The path of a link about a case in a mail to someone, once there is one. */
  String link(JsonNode receipt, String to, String page) {
    String id = receipt.path("id").stringValue();
    return Patience.until(
        "a link to " + page + " in a mail to " + to,
        () ->
            mails().stream()
                .filter(mail -> mail.to().equals(to))
                .flatMap(mail -> mail.links().stream())
                .filter(link -> link.contains(page + id))
                .toList(),
        links -> !links.isEmpty(),
        links -> URI.create(links.getFirst()).getPath().replaceFirst("^/dev", ""));
  }

  private List<Mail> mails() {
    return JSON.readTree(localStack.get("/_aws/ses").body())
        .path("messages")
        .valueStream()
        .map(message -> message.path("RawData").stringValue().getBytes(StandardCharsets.UTF_8))
        .map(raw -> MailReader.read(raw, Instant.EPOCH))
        .toList();
  }

  private String got(String path, String type) {
    HttpResponse<String> answer = api.get(path, "Accept", type);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static InputFile file(String name) {
    try (InputStream in = DeployedShop.class.getResourceAsStream(name)) {
      return new InputFile(name, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
