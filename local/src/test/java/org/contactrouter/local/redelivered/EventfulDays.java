package org.contactrouter.local.redelivered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.local.whole.DemoShop;
import tools.jackson.databind.JsonNode;

/** Days in a shop on which everything happens that can happen to a case, one step at a time. */
final class EventfulDays {
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  private static final Pattern KEY = Pattern.compile("name=\"_idempotency\" value=\"([^\"]+)\"");
  private static final String CARMEN = "carmen@loja-azul.example";
  private static final String RUI = "rui@loja-azul.example";

  private final DemoShop shop;
  private final Runnable after;
  private int contacts;

  /**
   * Takes what it needs.
   *
   * @param after called after each step, when all that follows from it has happened
   */
  EventfulDays(DemoShop shop, Runnable after) {
    this.shop = shop;
    this.after = after;
  }

  void pass() {
    JsonNode silent = write("bea@example.com", "pt", "Como posso seguir a minha encomenda?");
    JsonNode undecided = write("luz@example.com", "es", "¿Cuándo me devuelven el dinero?");
    answer();
    offer();
    work();
    callBack();
    write("max@example.com", "en", "This is fraud, I want my money back by Friday.");
    waitFor(Duration.ofDays(4));
    act(silent, "feedback", "outcome", "not_helped");
    act(undecided, "choice", "entry", "none");
    look();
  }

  private void answer() {
    JsonNode helped = write("ana@example.com", "pt", "Como posso seguir a minha encomenda?");
    act(helped, "feedback", "outcome", "helped");
    act(helped, "rating", "score", "1", "comment", "Tarde demais.");
    JsonNode person = write("ana@example.com", "pt", "Como posso seguir a encomenda?");
    act(person, "feedback", "outcome", "not_helped");
    JsonNode erased = write("rosa@example.com", "en", "I want to talk to a person.");
    assertThat(shop.erase(erased)).isEqualTo(204);
    step();
  }

  private void offer() {
    JsonNode chosen = write("luis@example.com", "es", "¿Cuándo me devuelven el dinero?");
    act(chosen, "choice", "entry", "refund-brazil");
    act(chosen, "message", "message", "Gracias, pero todavía no ha llegado.");
  }

  private void work() {
    JsonNode emma = emma("I want to make a formal complaint: how can I track my order?");
    work(emma, CARMEN, "action", "claim");
    work(emma, CARMEN, "action", "wrong-faq");
    work(emma, CARMEN, reply("Dear Emma, I am looking for it."));
    act(emma, "message", "message", "Thanks!");
    work(emma, CARMEN, "action", "keep", "id", "promise-2");
    work(emma, CARMEN, reply("Dear Emma, it is on its way."));
    work(emma, CARMEN, "action", "cancel", "id", "promise-4", "why", "It came sooner.");
    work(emma, CARMEN, "action", "ask", "text", "Dear Emma, which colour was it?");
    act(emma, "message", "message", "Blue.");
    work(emma, CARMEN, "action", "consult", "whom", "rui", "question", "Sure?", "by", in(1));
    work(emma, RUI, "action", "consulted", "id", "consult-1", "answer", "Yes.");
    work(emma, RUI, "action", "snooze", "until", in(1));
    waitFor(Duration.ofDays(1).plusHours(1));
    work(emma, RUI, "action", "transfer", "to", "queue:low-touch", "brief", "Only delivery.");
    work(emma, RUI, "action", "raise");
    work(emma, RUI, "action", "transfer", "to", "agent:carmen", "brief", "Yours.");
    work(emma, CARMEN, resolve("Dear Emma, it has arrived. I stay until everything works."));
    act(emma, "feedback", "outcome", "helped");
    act(emma, "rating", "score", "4");
    act(emma, "feedback", "outcome", "not_helped");
    work(emma, RUI, resolve("Dear Emma, now it has arrived. I stay until everything works."));
    act(emma, "feedback", "outcome", "helped");
    act(emma, "feedback", "outcome", "something_else", "message", "And my invoice?");
  }

  private void callBack() {
    JsonNode emma = emma("This is a complaint. Please call me.");
    String day = in(1).substring(0, 11);
    act(
        emma,
        "callback",
        "phone",
        "+351 912 345 678",
        "from",
        day + "10:00:00+01:00",
        "to",
        day + "11:00:00+01:00");
  }

  private void look() {
    shop.visitor().get("/healthz");
    shop.visitor().get("/f/contact");
    shop.visitor().get("/f/contact/suggestions?q=encomenda");
    step();
  }

  private JsonNode emma(String message) {
    return write("emma.clarke@example.com", "en", message);
  }

  private JsonNode write(String email, String language, String message) {
    JsonNode receipt =
        shop.write(
            DemoShop.contact(email, language, message), "Idempotency-Key", "contact-" + contacts++);
    step();
    return receipt;
  }

  /** What the customer does on their page, under the key that stands there. */
  private void act(JsonNode receipt, String act, String... fields) {
    shop.act(receipt, act, keyed("/c/" + receipt.path("token").stringValue(), map(fields)));
    step();
  }

  private void work(JsonNode receipt, String agent, String... fields) {
    work(receipt, agent, map(fields));
  }

  /** What an agent does on the work item, under the key that stands there. */
  private void work(JsonNode receipt, String agent, Map<String, String> fields) {
    shop.work(receipt, agent, keyed(shop.workLink(receipt, agent), fields));
    step();
  }

  private Map<String, String> keyed(String page, Map<String, String> fields) {
    Map<String, String> keyed = new HashMap<>(fields);
    Matcher key = KEY.matcher(shop.visitor().get(page).body());
    if (key.find()) {
      keyed.put("_idempotency", key.group(1));
    }
    return keyed;
  }

  private Map<String, String> reply(String text) {
    return Map.of("action", "reply", "text", text, "promise", "I write again", "due", in(2));
  }

  private static Map<String, String> resolve(String text) {
    return Map.of(
        "action", "resolve",
        "text", text,
        "note", "Found the parcel",
        "kept", "yes",
        "cause", "DELIVERY");
  }

  private void waitFor(Duration time) {
    shop.waitUntil(shop.system().clock().instant().plus(time));
    step();
  }

  private void step() {
    shop.system().time().settle();
    after.run();
  }

  private String in(int days) {
    Instant now = shop.system().clock().instant();
    return LocalDateTime.ofInstant(now, ZONE)
        .plusDays(days)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private static Map<String, String> map(String... fields) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      map.put(fields[i], fields[i + 1]);
    }
    return map;
  }
}
