package org.contactrouter.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.contactrouter.local.demo.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of contacts in one shop: each test has customers and cases of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWayTest {
  private static final String SUPERVISOR = "rui@loja-azul.example";
  private static final String OWNER = "carmen@loja-azul.example";
  private static final String EMMA = "emma.clarke@example.com";
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  /** R13: a warning and an escalation come within this. */
  private static final Duration PROMPTLY = Duration.ofSeconds(60);

  private final DemoShop shop;

  WholeWayTest() throws IOException {
    shop = DemoShop.open();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @Test
  void answersWithThePublishedTextAndAPersonIsOneClickAway() {
    JsonNode receipt = shop.write("ana@example.com", "pt", "Como posso seguir a minha encomenda?");

    assertThat(receipt.path("status").stringValue()).isEqualTo("answered");
    assertThat(receipt.path("level").stringValue()).isEqualTo("NO_TOUCH");
    assertThat(receipt.path("answer").path("entry").stringValue()).isEqualTo("track-order");
    assertThat(receipt.path("answer").path("version").stringValue()).isEqualTo("v000001");
    assertThat(receipt.path("answer").path("text")).isEqualTo(published("track-order", "pt"));
    assertThat(shop.page(receipt).path("answer")).isEqualTo(receipt.path("answer"));

    JsonNode page = shop.act(receipt, "feedback", "outcome", "person");

    assertThat(page.path("state").stringValue()).isEqualTo("OPEN");
    assertThat(page.path("status").stringValue()).isEqualTo("received");
    assertThat(page.path("messages").path(0).path("text").stringValue())
        .isEqualTo("Como posso seguir a minha encomenda?");
    assertThat(shop.listed(receipt).path("owner").isString()).isTrue();
  }

  @Test
  void offersWhatIsAmbiguousAndTakesTheChoice() {
    JsonNode receipt = shop.write("luis@example.com", "es", "¿Cuándo me devuelven el dinero?");

    assertThat(receipt.path("status").stringValue()).isEqualTo("offered");
    assertThat(receipt.path("choices").valueStream().map(choice -> choice.path("entry")))
        .extracting(JsonNode::stringValue)
        .contains("refund-eu", "refund-brazil");

    JsonNode page = shop.act(receipt, "choice", "entry", "refund-brazil");

    assertThat(page.path("state").stringValue()).isEqualTo("AWAITING_CONFIRMATION");
    assertThat(page.path("answer").path("text")).isEqualTo(published("refund-brazil", "es"));
  }

  @Test
  void keepsWhatAPersonPromisedUntilTheFollowUp() {
    JsonNode receipt =
        shop.write(EMMA, "en", "I want to make a formal complaint: my parcel arrived broken.");
    assertThat(receipt.path("status").stringValue()).isEqualTo("received");
    assertThat(receipt.path("level").stringValue()).isEqualTo("HIGH_TOUCH");
    Instant due = Instant.parse(receipt.path("expectation").path("dueAt").stringValue());
    assertThat(shop.page(receipt).path("promises").path(0).path("dueAt").stringValue())
        .isEqualTo(due.toString());
    assertThat(shop.listed(receipt).path("owner").stringValue()).isEqualTo("carmen");
    assertThat(shop.mail(receipt, OWNER)).hasSize(1);

    Instant warning = shop.nextMoment(receipt);
    assertThat(warning).isBefore(due);
    shop.waitUntil(warning.plus(PROMPTLY));
    assertPrompt(receipt, "Warned", warning);
    assertThat(shop.mail(receipt, OWNER)).hasSize(2);
    assertThat(shop.mail(receipt, SUPERVISOR)).isEmpty();

    shop.waitUntil(due.plus(PROMPTLY));
    assertPrompt(receipt, "Breached", due);
    assertThat(shop.events(receipt, "PromiseBroken")).hasSize(1);
    assertThat(shop.mail(receipt, SUPERVISOR)).hasSize(2);
    assertThat(shop.listed(receipt).path("owner").stringValue()).isEqualTo("rui");

    LocalDateTime promised =
        LocalDateTime.ofInstant(shop.system().clock().instant(), ZONE)
            .plusDays(2)
            .truncatedTo(ChronoUnit.MINUTES);
    shop.work(
        receipt,
        SUPERVISOR,
        Map.of(
            "action", "reply",
            "text", "Dear Emma, I am sorry. A new parcel leaves today.",
            "promise", "The new parcel arrives",
            "due", promised.toString()));
    JsonNode replied = shop.page(receipt);
    assertThat(replied.path("messages").valueStream().toList().getLast().path("text").stringValue())
        .isEqualTo("Dear Emma, I am sorry. A new parcel leaves today.");
    assertThat(shop.mail(receipt, EMMA)).isNotEmpty();

    shop.work(
        receipt,
        SUPERVISOR,
        Map.of(
            "action", "resolve",
            "text", "The parcel has arrived. I stay until everything works.",
            "note", "Replaced the parcel",
            "kept", "yes",
            "cause", "DELIVERY"));
    assertThat(shop.page(receipt).path("state").stringValue()).isEqualTo("AWAITING_CONFIRMATION");

    JsonNode confirmed = shop.act(receipt, "feedback", "outcome", "helped");
    assertThat(confirmed.path("state").stringValue()).isEqualTo("RESOLVED");
    assertThat(confirmed.path("resolution").path("word").stringValue()).isEqualTo("CONFIRMED");

    Instant followUp = shop.nextMoment(receipt);
    shop.waitUntil(followUp.plus(PROMPTLY));
    assertPrompt(receipt, "FollowedUp", followUp);
  }

  @Test
  void keepsWhatABotSendsOutOfTheWay() {
    JsonNode receipt =
        shop.write(DemoShop.contact("bot@example.com", "en", "Buy pills").put("_gotcha", "filled"));

    assertThat(receipt.path("status").stringValue()).isEqualTo("received");
    assertThat(shop.listed(receipt).path("state").stringValue()).isEqualTo("QUARANTINED");
    assertThat(shop.events(receipt, "Assigned")).isEmpty();
  }

  @Test
  void storesAContactOnceHoweverOftenItIsSent() {
    long before = cases();
    for (int i = 0; i < 3; i++) {
      shop.write(
          DemoShop.contact("rosa@example.com", "pt", "Vendem bicicletas cor de rosa?"),
          "Idempotency-Key",
          "once");
    }
    shop.write("rosa@example.com", "pt", "E azuis?");

    assertThat(cases()).isEqualTo(before + 2);
  }

  @Test
  void knowsALuxuryPurchaseFromASubscription() {
    String question = "Queria falar com alguém sobre a minha compra, por favor.";

    assertThat(shop.write("antonio.vilar@example.com", "pt", question).path("level").stringValue())
        .isEqualTo("HIGH_TOUCH");
    assertThat(shop.write("marta.lopez@example.com", "pt", question).path("level").stringValue())
        .isEqualTo("LOW_TOUCH");
  }

  private void assertPrompt(JsonNode receipt, String kind, Instant due) {
    assertThat(shop.events(receipt, kind))
        .singleElement()
        .satisfies(
            event ->
                assertThat(Instant.parse(event.path("at").stringValue()))
                    .isBetween(due, due.plus(PROMPTLY)));
  }

  private long cases() {
    return JsonMapper.shared().readTree(shop.visitor().get("/local/cases").body()).size();
  }

  static JsonNode published(String entry, String language) {
    try (InputStream file =
        Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/knowledge.json"))) {
      return JsonMapper.shared()
          .readTree(file)
          .path("entries")
          .valueStream()
          .filter(one -> one.path("id").asString("").equals(entry))
          .map(one -> one.path("locales").path(language).path("answer"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
