package org.contactrouter.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.mail.Mail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small shop on the real system, and a browser in which its people read their pages. */
final class ShopOnScreen implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final Pattern NEXT_CASE = Pattern.compile("href=\"[^\"]*c/((\\w+)\\.[^\"?/]+)\"");

  private final Browser browser;
  private final DemoShop shop;
  private final List<String> faults = new ArrayList<>();

  ShopOnScreen(String begin, Set<String> working) throws IOException {
    browser = new Browser(true);
    shop =
        DemoShop.open(
            WiredHandlers::new,
            InstantSource.fixed(at(begin)),
            system -> system.configure(settings(working, Set.of())));
  }

  /** Who works there from now on, and who of them is away. */
  void staff(Set<String> working, Set<String> away) {
    shop.administration().configure(settings(working, away));
    shop.waitUntil(shop.system().clock().instant().plusSeconds(60));
  }

  /** Lets time pass until then, in Lisbon. */
  void until(String local) {
    shop.waitUntil(at(local));
  }

  JsonNode write(String email, String language, String message) {
    return shop.write(email, language, message);
  }

  /** Someone writes whose browser tells where they are. */
  JsonNode writeFrom(String zone, String email, String language, String message) {
    return shop.write(DemoShop.contact(email, language, message).put("_zone", zone));
  }

  /** What the customer does on their page. */
  void customer(JsonNode receipt, String act, Map<String, String> fields) {
    shop.act(receipt, act, fields);
  }

  /** What whoever has the case does by the link in their mail. */
  void agent(JsonNode receipt, Map<String, String> fields) {
    shop.work(receipt, address(holder(receipt)), fields);
  }

  void reply(JsonNode receipt, String text, String promise, String due) {
    agent(receipt, Map.of("action", "reply", "text", text, "promise", promise, "due", due));
  }

  void resolve(JsonNode receipt, String text, String note) {
    agent(
        receipt,
        Map.of(
            "action", "resolve", "text", text, "note", note, "kept", "yes", "cause", "DELIVERY"));
  }

  /** Opens the customer's page, which must say all of this. */
  void customerReads(JsonNode receipt, String picture, String... sentences) throws IOException {
    look(customerPage(receipt), picture, sentences);
    faults.addAll(browser.faults(picture));
  }

  /** Opens the customer's page and unfolds what hides a field. */
  void customerUnfolds(JsonNode receipt, String field, String picture, String... sentences)
      throws IOException {
    open(customerPage(receipt));
    browser.unfold(field);
    assertReads(picture, sentences);
    faults.addAll(browser.faults(picture));
  }

  /** Opens the case on the desk of whoever has it. */
  void agentReads(JsonNode receipt, String picture, String... sentences) throws IOException {
    look(link(receipt, "/w/"), picture, sentences);
    faults.addAll(browser.faults(picture));
  }

  /** Opens all work of whoever has the case. */
  void listReads(JsonNode receipt, String picture, String... sentences) throws IOException {
    look(link(receipt, "/q/"), picture, sentences);
    faults.addAll(browser.faults(picture));
  }

  /** Opens a link that works no more. */
  void nothingIsThere(String path, String picture) throws IOException {
    look(path, picture, "404");
    browser.faults(picture).stream()
        .filter(fault -> !fault.contains("status of 404"))
        .forEach(faults::add);
  }

  private void look(String path, String picture, String... sentences) {
    open(path);
    assertReads(picture, sentences);
  }

  private void open(String path) {
    browser.open(shop.system().baseUri() + path);
  }

  private void assertReads(String picture, String... sentences) {
    assertThat(browser.page().replaceAll("\\s+", " ")).as(picture).contains(List.of(sentences));
  }

  /** The path of the newest link to a case, or to all work, of whoever has the case. */
  String link(JsonNode receipt, String kind) {
    return shop.mail(receipt, address(holder(receipt)))
        .flatMap(mail -> mail.links().stream())
        .filter(link -> link.contains(kind))
        .map(link -> link.substring(shop.system().baseUri().toString().length()))
        .findFirst()
        .orElseThrow();
  }

  /** The case that goes on after this one, by the link on its customer's page. */
  JsonNode next(JsonNode receipt) {
    String page = shop.visitor().get(customerPage(receipt), "Accept", "text/html").body();
    MatchResult link = NEXT_CASE.matcher(page).results().findFirst().orElseThrow();
    return JSON.createObjectNode().put("id", link.group(2)).put("token", link.group(1));
  }

  /** The subjects of all mail about the case to someone, the oldest first, without its name. */
  List<String> mail(JsonNode receipt, String to) {
    return shop.mail(receipt, to)
        .map(Mail::subject)
        .map(subject -> subject.replaceFirst(" [A-Z2-7]{4}\\b", ""))
        .toList()
        .reversed();
  }

  /** The names of all that happened in a case, but for mail that was sent. */
  Stream<String> events(JsonNode receipt) {
    return explained(receipt)
        .path("events")
        .valueStream()
        .map(event -> event.path("change").path("kind").stringValue())
        .filter(kind -> !kind.equals("MailSent"));
  }

  /** How many promises were made, kept, broken and cancelled, and how many are open. */
  List<Integer> ledger(JsonNode receipt) {
    JsonNode ledger = explained(receipt).path("promises");
    return Stream.of("made", "kept", "broken", "cancelled", "open")
        .map(ledger::path)
        .map(JsonNode::intValue)
        .toList();
  }

  /** What axe found, and what is wider than the page or was blocked. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    shop.close();
    browser.close();
  }

  private String holder(JsonNode receipt) {
    return explained(receipt).path("assignee").stringValue();
  }

  private JsonNode explained(JsonNode receipt) {
    return shop.administration().explain(receipt.path("id").stringValue(), "en");
  }

  private static String customerPage(JsonNode receipt) {
    return "/c/" + receipt.path("token").stringValue();
  }

  private static String address(String agent) {
    return agent + "@shop.example";
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LISBON).toInstant();
  }

  private static InputFile settings(Set<String> working, Set<String> away) {
    ObjectNode shop = JSON.readValue(file(), ObjectNode.class);
    shop.withArray("agents").removeIf(agent -> !working.contains(agent.path("id").stringValue()));
    shop.withArray("agents")
        .valueStream()
        .filter(agent -> away.contains(agent.path("id").stringValue()))
        .forEach(agent -> ((ObjectNode) agent).put("absent", true));
    shop.withArray("queues")
        .forEach(
            queue ->
                queue
                    .withArray("agents")
                    .removeIf(agent -> !working.contains(agent.stringValue())));
    return new InputFile("small-shop.json", shop.toString().getBytes(UTF_8));
  }

  private static byte[] file() {
    try (InputStream file =
        Objects.requireNonNull(ShopOnScreen.class.getResourceAsStream("small-shop.json"))) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
