package org.contactrouter.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.contactrouter.local.whole.DemoShop;
import tools.jackson.databind.JsonNode;

/**
 * Whole lives of contacts, step by step, from the form to the end of the case. Half a minute passes
 * before each step, so that every function looks after settings and knowledge again.
 */
final class Lives {
  private static final Duration LATER = Duration.ofSeconds(31);
  private static final Duration A_MINUTE = Duration.ofSeconds(61);
  private static final String AGENT = "ines@loja-azul.example";
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  private final DemoShop shop;
  private final BiConsumer<String, Runnable> step;

  /** Lives in a shop; {@code step} is given each step by name, and takes it. */
  Lives(DemoShop shop, BiConsumer<String, Runnable> step) {
    this.shop = shop;
    this.step = step;
  }

  /** Answered from the FAQ; the customer says that it helped. */
  void answered() {
    JsonNode receipt = sent("Como posso seguir a minha encomenda?", "answered");
    confirmed(receipt);
  }

  /** No answer fits: an agent answers and resolves, and the customer says that it helped. */
  void escalated() {
    JsonNode receipt = sent("Vendem bicicletas cor de rosa?", "received");
    read(receipt);
    String link = shop.workLink(receipt, AGENT);
    later("the agent reads", () -> html(link));
    later(
        "the agent answers and resolves",
        () ->
            shop.work(
                receipt,
                AGENT,
                Map.of(
                    "action", "resolve",
                    "text", "Sim, temos. Fico consigo até a receber.",
                    "note", "Disse que sim")));
    later("the agent reads", () -> html(link));
    confirmed(receipt);
  }

  /** The customer reads, says that it helped, and reads what then stands there. */
  private void confirmed(JsonNode receipt) {
    read(receipt);
    later(
        "the customer says that it helped",
        () -> shop.act(receipt, "feedback", "outcome", "helped"));
    read(receipt);
    step.accept("follow-up and end", () -> end(receipt));
  }

  private void end(JsonNode receipt) {
    while (shop.listed(receipt).path("nextMomentAt").isString()) {
      shop.waitUntil(shop.nextMoment(receipt).plus(A_MINUTE));
    }
  }

  /** On a Tuesday morning, so that hours and days of rest do not change the count. */
  private JsonNode sent(String message, String status) {
    shop.waitUntil(tuesday());
    AtomicReference<JsonNode> receipt = new AtomicReference<>();
    step.accept("the form is sent", () -> receipt.set(shop.write(newAddress(), "pt", message)));
    assertThat(receipt.get().path("status").stringValue()).isEqualTo(status);
    return receipt.get();
  }

  /** Somebody who never wrote before: an agent reads the earlier cases of a customer too. */
  private String newAddress() {
    return "ana" + shop.system().clock().instant().getEpochSecond() + "@example.com";
  }

  private void read(JsonNode receipt) {
    later("the customer reads", () -> html("/c/" + receipt.path("token").stringValue()));
  }

  private String html(String path) {
    HttpResponse<String> answer = shop.visitor().get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private void later(String name, Runnable taken) {
    shop.system().time().advance(LATER);
    step.accept(name, taken);
  }

  private Instant tuesday() {
    return ZonedDateTime.ofInstant(shop.system().clock().instant(), ZONE)
        .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
        .with(LocalTime.of(10, 0, 20))
        .toInstant();
  }
}
