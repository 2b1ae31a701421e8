package org.contactrouter.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.demo.Demo;
import org.contactrouter.local.functions.Handlers;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;
import org.contactrouter.local.run.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The real system with a shop's data, the demo's or others, in memory, on a free port, as {@code
 * ./run} starts it.
 */
public final class DemoShop implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path TEMPLATE = Path.of("../template.yaml");

  private final LocalSystem system;
  private final Visitor visitor;

  private DemoShop(LocalSystem system) {
    this.system = system;
    this.visitor = new Visitor(system.baseUri());
  }

  /** Starts it. */
  public static DemoShop open() throws IOException {
    return open(WiredHandlers::new, InstantSource.system());
  }

  /** Starts it with handlers and a time of one's own. */
  public static DemoShop open(Handlers handlers, InstantSource time) throws IOException {
    return open(handlers, time, Demo::load);
  }

  /** Starts it with data of one's own. */
  static DemoShop open(Handlers handlers, InstantSource time, Consumer<Administration> data)
      throws IOException {
    LocalSystem system =
        LocalSystem.start(LocalOptions.inMemory(TEMPLATE, time), handlers, System.err);
    DemoShop shop = new DemoShop(system);
    try {
      data.accept(shop.administration());
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
    return shop;
  }

  /** Those who run it. */
  Administration administration() {
    return new Administration(new ApiClient(system.baseUri()));
  }

  /** The system itself. */
  public LocalSystem system() {
    return system;
  }

  /** Someone who calls it. */
  public Visitor visitor() {
    return visitor;
  }

  @Override
  public void close() {
    system.close();
  }

  /** Writes a message into the form; the receipt. */
  public JsonNode write(String email, String language, String message) {
    return write(contact(email, language, message));
  }

  /** Sends a contact of {@link #contact}; the receipt. */
  public JsonNode write(ObjectNode contact, String... headers) {
    HttpResponse<String> answer = postJson("/f/contact", contact, headers);
    system.time().settle();
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** What the form sends. */
  public static ObjectNode contact(String email, String language, String message) {
    return JSON.createObjectNode()
        .put("email", email)
        .put("language", language)
        .put("message", message);
  }

  /** The customer's page. */
  public JsonNode page(JsonNode receipt) {
    return read(visitor.get(path(receipt), "Accept", "application/json"));
  }

  /** What the customer does on it; the page after it. */
  public JsonNode act(JsonNode receipt, String act, String field, String value) {
    return act(receipt, act, Map.of(field, value));
  }

  /** The same with several fields. */
  public JsonNode act(JsonNode receipt, String act, Map<String, String> fields) {
    ObjectNode body = JSON.createObjectNode();
    fields.forEach(body::put);
    HttpResponse<String> answer = postJson(path(receipt) + "/" + act, body);
    system.time().settle();
    return read(answer);
  }

  /** The customer has the case erased; the status of the answer. */
  public int erase(JsonNode receipt) {
    HttpResponse<String> answer =
        postJson(path(receipt), JSON.createObjectNode().put("_method", "DELETE"));
    system.time().settle();
    return answer.statusCode();
  }

  /** The case in the list of all cases. */
  public JsonNode listed(JsonNode receipt) {
    return read(visitor.get("/local/cases"))
        .valueStream()
        .filter(line -> line.path("id").equals(receipt.path("id")))
        .findFirst()
        .orElseThrow();
  }

  /** When the case must be looked at next. */
  public Instant nextMoment(JsonNode receipt) {
    return Instant.parse(listed(receipt).path("nextMomentAt").stringValue());
  }

  /** The changes of a kind in the case's history, with their moments. */
  public List<JsonNode> events(JsonNode receipt, String kind) {
    return read(visitor.get("/api/cases/" + receipt.path("id").stringValue()))
        .path("events")
        .valueStream()
        .filter(event -> event.path("change").path("kind").asString("").equals(kind))
        .toList();
  }

  /** Lets time pass until a moment, with everything that is due until then. */
  public void waitUntil(Instant moment) {
    Duration missing = Duration.between(system.clock().instant(), moment);
    read(postJson("/local/clock", JSON.createObjectNode().put("advance", missing.toString())));
  }

  /** The mail to an address that leads to the case, newest first. */
  public Stream<Mail> mail(JsonNode receipt, String to) {
    String id = receipt.path("id").stringValue();
    return system.outbox().newestFirst().stream()
        .filter(mail -> mail.to().equals(to))
        .filter(mail -> mail.links().stream().anyMatch(link -> link.contains(id)));
  }

  /** The path of the link in an agent's newest mail about the case. */
  public String workLink(JsonNode receipt, String agent) {
    String link =
        mail(receipt, agent)
            .flatMap(mail -> mail.links().stream())
            .filter(url -> url.contains("/w/"))
            .findFirst()
            .orElseThrow();
    return link.substring(system.baseUri().toString().length());
  }

  /** What an agent does by the link in their newest mail about the case. */
  public void work(JsonNode receipt, String agent, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        visitor.post(
            workLink(receipt, agent), form, "Content-Type", "application/x-www-form-urlencoded");
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    system.time().settle();
  }

  private HttpResponse<String> postJson(String path, ObjectNode body, String... headers) {
    String[] all =
        Stream.concat(
                Stream.of("Content-Type", "application/json", "Accept", "application/json"),
                Stream.of(headers))
            .toArray(String[]::new);
    return visitor.post(path, body.toString(), all);
  }

  private static String path(JsonNode receipt) {
    return "/c/" + receipt.path("token").stringValue();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
