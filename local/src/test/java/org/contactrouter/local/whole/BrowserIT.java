package org.contactrouter.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.contactrouter.local.mail.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole way as people see it, in Chromium, with JavaScript and without. */
@Tag("browser") // A tier of its own in .ci/run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  private final DemoShop shop;
  private final List<String> faults = new ArrayList<>();

  BrowserIT() throws IOException {
    shop = DemoShop.open();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aQuestionOfTheKnowledgeIsAnsweredOnThePage(boolean javaScript) throws IOException {
    try (Browser browser = new Browser(javaScript)) {
      write(
          browser,
          "pt",
          "ana" + javaScript + "@example.com",
          "Como posso seguir a minha encomenda?");

      assertThat(browser.text(".answer"))
          .isEqualTo(WholeWayTest.published("track-order", "pt").stringValue());
      look(browser, "answered", javaScript);

      browser.press("outcome", "person");

      assertThat(browser.shows(".answer")).isFalse();
      assertThat(browser.page()).contains("Como posso seguir a minha encomenda?");
      look(browser, "asked-for-a-person", javaScript);
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAmbiguousQuestionIsAnsweredByAChoice(boolean javaScript) throws IOException {
    try (Browser browser = new Browser(javaScript)) {
      write(browser, "es", "luis" + javaScript + "@example.com", "¿Cuándo me devuelven el dinero?");
      look(browser, "offered", javaScript);

      browser.press("entry", "refund-brazil");

      assertThat(browser.text(".answer"))
          .isEqualTo(WholeWayTest.published("refund-brazil", "es").stringValue());
      look(browser, "chosen", javaScript);
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPromiseIsWarnedOfBrokenKeptAndFollowedUp(boolean javaScript) throws IOException {
    String customer = "emma" + javaScript + "@example.com";
    try (Browser browser = new Browser(javaScript)) {
      write(
          browser,
          "en",
          customer,
          "I want to make a formal complaint: my parcel arrived broken.\n<b>Please</b> help!");
      String page = browser.url();
      look(browser, "promised", javaScript);
      ObjectNode receipt = receipt(page);
      JsonNode line = shop.listed(receipt);
      String agent = line.path("owner").stringValue() + "@loja-azul.example";

      happen(receipt);
      assertThat(shop.mail(receipt, agent).map(Mail::subject)).hasSize(2).doesNotHaveDuplicates();
      happen(receipt);
      assertThat(shop.mail(receipt, customer)).hasSize(1);
      agent = shop.listed(receipt).path("owner").stringValue() + "@loja-azul.example";
      browser.open(page);
      assertThat(browser.page()).contains("did not keep our word. We are sorry");
      look(browser, "late", javaScript);

      browser.open(shop.system().baseUri() + shop.workLink(receipt, agent));
      look(browser, "work", javaScript);
      browser.press("action", "claim");
      reply(browser);
      look(browser, "work-replied", javaScript);
      browser.open(page);
      assertThat(browser.page())
          .contains("A new parcel leaves today.")
          .doesNotContain("did not keep our word");
      look(browser, "replied", javaScript);

      browser.open(shop.system().baseUri() + shop.workLink(receipt, agent));
      resolve(browser);
      look(browser, "work-resolved", javaScript);
      browser.open(page);
      look(browser, "resolved", javaScript);
      browser.press("outcome", "helped");
      shop.system().time().settle();
      look(browser, "confirmed", javaScript);

      long mailed = shop.mail(receipt, customer).count();
      happen(receipt);
      assertThat(shop.mail(receipt, customer).count()).isEqualTo(mailed + 1);
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"pt,true", "pt-BR,false", "es,true", "en,false"})
  void whatIsWrongIsSaidAndWhatWasTypedIsKept(String language, boolean javaScript)
      throws IOException {
    try (Browser browser = new Browser(javaScript)) {
      browser.open(shop.system().baseUri() + "/f/contact?language=" + language);
      look(browser, "form-" + language, javaScript);
      browser.type("message", "Olá, açúcar & «café»");
      browser.type("email", "nobody at all");
      takeTime();
      browser.send();

      assertThat(browser.text("[role=alert] li")).contains("@");
      assertThat(browser.page()).doesNotContain("{");
      look(browser, "form-wrong-" + language, javaScript);
      browser.type("email", "rita" + language + "@example.com");
      browser.send();
      browser.awaitUrl("/c/");
      look(browser, "received-" + language, javaScript);
      assertThat(faults).isEmpty();
    }
  }

  /** Lets the next thing that is due on a case happen, which it does within a minute (R13). */
  private void happen(JsonNode receipt) {
    shop.waitUntil(shop.nextMoment(receipt).plus(Duration.ofMinutes(1)));
  }

  private void write(Browser browser, String language, String email, String message) {
    browser.open(shop.system().baseUri() + "/f/contact?language=" + language);
    browser.type("message", message);
    browser.type("email", email);
    takeTime();
    long start = System.nanoTime();
    browser.send();
    browser.awaitUrl("/c/");
    System.out.printf(
        "From sending to the page: %d ms%n",
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    shop.system().time().settle();
    browser.open(browser.url());
  }

  /** A person needs longer to fill in a form than this program does, and is not taken for one. */
  private void takeTime() {
    shop.waitUntil(shop.system().clock().instant().plus(Duration.ofSeconds(20)));
  }

  private void reply(Browser browser) {
    browser.type("text", "Dear Emma, I am sorry. A new parcel leaves today.");
    browser.type("promise", "The new parcel arrives");
    LocalDateTime due =
        LocalDateTime.ofInstant(shop.system().clock().instant(), ZONE)
            .plusDays(2)
            .truncatedTo(ChronoUnit.MINUTES);
    browser.type("due", due);
    browser.press("action", "reply");
    shop.system().time().settle();
  }

  private void resolve(Browser browser) {
    browser.type("text", "Dear Emma, the new parcel has arrived.");
    browser.unfold("note");
    browser.type("note", "Sent a new parcel");
    browser.choose("cause", "DELIVERY");
    browser.tick("kept");
    browser.press("action", "resolve");
    shop.system().time().settle();
  }

  /** The case that a customer's page shows, by the token in its address. */
  private static ObjectNode receipt(String page) {
    String token = page.substring(page.lastIndexOf('/') + 1);
    return JSON.createObjectNode()
        .put("id", token.substring(0, token.indexOf('.')))
        .put("token", token);
  }

  private void look(Browser browser, String what, boolean javaScript) throws IOException {
    faults.addAll(browser.faults(what + (javaScript ? "" : "-without-script")));
  }
}
