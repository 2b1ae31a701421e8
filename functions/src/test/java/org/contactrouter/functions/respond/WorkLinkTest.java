package org.contactrouter.functions.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.functions.respond.Links.BROWSER;
import static org.contactrouter.functions.respond.Links.ID;
import static org.contactrouter.functions.respond.Links.SCRIPT;
import static org.contactrouter.functions.respond.Stories.MONDAY;
import static org.contactrouter.functions.respond.Stories.TOMORROW;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Message;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.CustomerFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.words.DecisionText;
import org.contactrouter.words.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /w/{token}}: what an agent sees and does. */
class WorkLinkTest {
  private static final String NASTY = "<script>alert('x')</script> \"q\" &amp;\n </textarea> 🙏";
  private static final Words WORDS = Words.of(Pages.class, "words", Language.PT_PT);
  private static final Map<String, String> REPLY =
      Map.of(
          "action", "reply",
          "text", "Olá, Ana: vou já ver.",
          "promise", "Enviar o código",
          "due", "2026-11-24T15:00",
          "_idempotency", "1");
  private static final Map<String, String> RESOLVE =
      Map.of(
          "action", "resolve",
          "text", "Olá, Ana: chega hoje.",
          "note", "Saiu ontem",
          "cause", "HOW_TO",
          "_idempotency", "1");
  private static final Map<String, String> ANSWER =
      Map.of("action", "answer", "entry", "refund-eu", "_idempotency", "1");

  private final Links links = new Links();

  @ParameterizedTest
  @EnumSource
  void showsEveryStateInTheAgentsLanguage(Language language) {
    Stories.all()
        .forEach(
            (state, story) -> {
              Links fresh = new Links();
              fresh.settings.apply(speaking(language));
              story.accept(fresh);
              Answered answer = fresh.get(fresh.desk("rui"), BROWSER);
              assertThat(answer.status()).as(state).isEqualTo(200);
              assertThat(answer.page().expectFirst("html").attr("lang")).isEqualTo(language.tag());
              assertThat(answer.page().select(".why li").eachText())
                  .isEqualTo(DecisionText.in(language).reasons(fresh.now()));
              boolean work = fresh.now().state().isWork();
              assertThat(answer.page().select("form").isEmpty()).as(state).isEqualTo(!work);
            });
  }

  @Test
  void showsWhoWroteAndWhatIsKnown() {
    links.customers.put(List.of(CustomerFixtures.owned(CaseFixtures.CUSTOMER)));
    links.open(CaseFixtures.answered("earlier", MONDAY.minus(Duration.ofDays(2))));
    links.open(Stories.escalated());
    links.open(CaseFixtures.answered("later", MONDAY.plusSeconds(1)));

    Document page = links.get(links.desk("rui"), BROWSER).page();
    assertThat(page.select(".facts dd").eachText())
        .contains(
            "Ana Sousa",
            ContactFixtures.ADDRESS,
            "Sousa & Filhos",
            "rui (suplente: eva)",
            "95 000 EUR (Roadster), 250 BRL",
            WORDS.text("work.earlier.some", "count", 1),
            "4471",
            "azul");
    assertThat(page.expectFirst("h1").text()).isEqualTo("A minha encomenda");
    assertThat(page.expectFirst("strong.due time").attr("datetime")).isEqualTo("2026-11-23T14:02Z");
    assertThat(page.select(".suggestion b").eachText()).containsExactly("Devoluções na Europa");
    assertThat(page.expectFirst("#text").wholeText()).contains("Olá, Ana:");
    assertThat(page.select("#cause option").eachAttr("value"))
        .containsExactly("", "HOW_TO", "DEFECT");
  }

  @Test
  void writesNothingThatWasSaidAsMarkup() {
    links.open(CaseFixtures.escalated(ContactFixtures.contact(ID, NASTY, MONDAY)));
    Map<String, String> nasty = new HashMap<>(RESOLVE);
    nasty.put("text", NASTY);
    nasty.put("note", NASTY);
    nasty.remove("cause");

    for (Answered answer :
        List.of(links.get(links.desk("rui"), BROWSER), links.form(links.desk("rui"), nasty))) {
      assertThat(answer.body()).doesNotContain("<script>alert");
      assertThat(answer.page().select("script")).hasSize(1);
    }
  }

  @Test
  void isTheSameNotFoundForEverythingThatIsNotOurs() {
    links.open(Stories.escalated());
    String way = links.desk("rui");
    Answered unknown = links.get("/w/nothing", BROWSER);

    assertThat(unknown.status()).isEqualTo(404);
    for (int i = 3; i < way.length(); i++) {
      char other = way.charAt(i) == 'a' ? 'b' : 'a';
      String forged = way.substring(0, i) + other + way.substring(i + 1);
      assertThat(links.get(forged, BROWSER)).isEqualTo(unknown);
      assertThat(links.form(forged, REPLY)).isEqualTo(unknown);
    }
    assertThat(links.get("/w" + links.list("rui").substring(2), BROWSER)).isEqualTo(unknown);
    assertThat(links.get(links.desk("nobody"), BROWSER)).isEqualTo(unknown);
    links.settings.apply(without("rui"));
    assertThat(links.get(way, BROWSER)).isEqualTo(unknown);
    assertThat(links.form(way, REPLY)).isEqualTo(unknown);
    links.settings.apply(SettingsFixtures.settings());
    links.clock.advance(Duration.ofDays(1));
    assertThat(links.get(way, BROWSER)).isEqualTo(unknown);
    assertThat(links.now().talk()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void doesEachActOnceAlsoOnADoubleClick(Map<String, String> act, Class<Change> change) {
    Stories.promised(links);
    int before = links.now().history().size();

    Answered first = links.form(links.desk("rui"), act);
    Case after = links.now();

    assertThat(first.status()).isEqualTo(303);
    assertThat(links.form(links.desk("rui"), act).status()).isIn(303, 409);
    assertThat(links.now()).isEqualTo(after);
    assertThat(after.history().subList(before, after.history().size()))
        .filteredOn(event -> change.isInstance(event.change()))
        .hasSize(1);
  }

  static Stream<Arguments> acts() {
    return Stream.of(
        Arguments.of(act("action", "ask", "text", "Qual é o número?"), Change.Asked.class),
        Arguments.of(act("action", "keep", "id", "promise-2"), Change.PromiseKept.class),
        Arguments.of(
            act("action", "cancel", "id", "promise-2", "why", "Não há"),
            Change.PromiseCancelled.class),
        Arguments.of(
            act("action", "consult", "whom", "eva", "question", "Há?", "by", "2026-11-24T15:00"),
            Change.Consulted.class),
        Arguments.of(act("action", "raise"), Change.LevelChanged.class),
        Arguments.of(
            act("action", "transfer", "to", "agent:eva", "brief", "É tua"),
            Change.Transferred.class),
        Arguments.of(
            act("action", "transfer", "to", "queue:high-touch", "brief", "É vossa"),
            Change.Transferred.class),
        Arguments.of(act("action", "snooze", "until", "2026-11-24T15:00"), Change.Snoozed.class),
        Arguments.of(act("action", "wrong-level"), Change.Labelled.class),
        Arguments.of(act("action", "wrong-queue"), Change.Labelled.class),
        Arguments.of(act("action", "wrong-faq"), Change.Labelled.class));
  }

  private static Map<String, String> act(String... fields) {
    Map<String, String> act = new HashMap<>(Map.of("_idempotency", "2"));
    for (int i = 0; i < fields.length; i += 2) {
      act.put(fields[i], fields[i + 1]);
    }
    return act;
  }

  @ParameterizedTest
  @CsvSource({
    "ask, text",
    "cancel, id why",
    "keep, id",
    "consult, whom question by",
    "consulted, id answer",
    "transfer, to brief",
    "snooze, until"
  })
  void saysWhatIsMissingForAnAct(String action, String fields) {
    Stories.promised(links);
    Case before = links.now();

    Answered answer = links.script(links.desk("rui"), Map.of("action", action));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(fields.split(" "));
    assertThat(links.now()).isEqualTo(before);
  }

  @Test
  void isNotSolvedBeforeWhatWasPromisedIsDone() {
    Stories.promised(links);

    assertThat(links.form(links.desk("rui"), RESOLVE).page().select("#kept-error").text())
        .isEqualTo(WORDS.text("work.wrong.kept"));
    Map<String, String> done = new HashMap<>(RESOLVE);
    done.put("kept", "yes");
    assertThat(links.form(links.desk("rui"), done).status()).isEqualTo(303);
    assertThat(links.now().openPromises()).isEmpty();
  }

  @Test
  void letsAColleagueAnswerAndNothingElse() {
    Stories.promised(links);
    links.work.consults().ask(ID, "rui", "eva", NASTY, TOMORROW);

    Document page = links.get(links.desk("eva"), BROWSER).page();
    assertThat(page.select("form").size()).isEqualTo(1);
    assertThat(page.select("form .answer").text()).contains("<script>alert");
    Answered answered =
        links.form(
            links.desk("eva"),
            Map.of("action", "consulted", "id", "consult-1", "answer", "Há duas."));

    assertThat(answered.status()).isEqualTo(303);
    assertThat(links.get(links.desk("rui"), BROWSER).page().select(".note p").eachText())
        .endsWith("Há duas.");
    String token = links.open(Stories.escalated());
    assertThat(links.get(token, BROWSER).body()).doesNotContain("Há duas.", "<script>alert");
  }

  @Test
  void claimsOnce() {
    links.open(Stories.escalated());
    Map<String, String> claim = Map.of("action", "claim", "_idempotency", "1");

    Answered first = links.form(links.desk("rui"), claim);
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("location")).isEqualTo(".." + links.desk("rui"));
    Case after = links.now();
    assertThat(links.form(links.desk("rui"), claim)).isEqualTo(first);

    assertThat(after.assignee()).contains("rui");
    assertThat(links.now()).isEqualTo(after);
    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=claim]")).isEmpty();
  }

  @Test
  void doesAgainWhatIsMeantAgainOnThePageAsItIsNow() {
    links.open(Stories.escalated());
    Map<String, String> claim = Map.of("action", "claim");
    Map<String, String> toEva = Map.of("action", "transfer", "to", "agent:eva", "brief", "É tua");
    Map<String, String> toRui = Map.of("action", "transfer", "to", "agent:rui", "brief", "É tua");

    for (int times = 1; times <= 2; times++) {
      fromThePage("rui", claim);
      fromThePage("rui", toEva);
      assertThat(links.now().assignee()).contains("eva");
      fromThePage("eva", claim);
      fromThePage("eva", toRui);
      assertThat(links.now().assignee()).contains("rui");
    }
    assertThat(links.now().history())
        .filteredOn(event -> event.change() instanceof Change.Claimed)
        .hasSize(4);
  }

  @Test
  void keepsTheKeyOfAPageWhateverTheRouterDoesMeanwhile() {
    Stories.assigned(links);
    String key = keyOn("rui");

    links.happen(CaseFixtures.raised(links.now(), links.clock.instant()));

    assertThat(keyOn("rui")).isEqualTo(key);
    links.work.claim(ID, "rui");
    assertThat(keyOn("rui")).isNotEqualTo(key);
  }

  /** As from the page as it is now. */
  private void fromThePage(String agent, Map<String, String> act) {
    assertThat(links.form(links.desk(agent), with(act, "_idempotency", keyOn(agent))).status())
        .isEqualTo(303);
  }

  private String keyOn(String agent) {
    return links.get(links.desk(agent), BROWSER).page().expectFirst("[name=_idempotency]").val();
  }

  @Test
  void repliesAndPromisesOnce() {
    links.open(Stories.escalated());

    Answered first = links.form(links.desk("rui"), REPLY);
    assertThat(first.status()).isEqualTo(303);
    links.hear.message(ID, "Obrigada");
    Case after = links.now();
    assertThat(links.form(links.desk("rui"), REPLY)).isEqualTo(first);

    assertThat(links.now()).isEqualTo(after);
    assertThat(after.talk())
        .extracting(Message::text)
        .containsSequence("Olá, Ana: vou já ver.", "Obrigada");
    assertThat(after.promises())
        .filteredOn(promise -> promise.kind() == Promise.Kind.ACTION)
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.what()).isEqualTo("Enviar o código");
              assertThat(promise.dueAt()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
            });
  }

  @Test
  void resolvesOnceAndAsksTheCustomer() {
    links.open(Stories.escalated());

    Answered first = links.form(links.desk("rui"), RESOLVE);
    assertThat(first.status()).isEqualTo(303);
    Case after = links.now();
    assertThat(links.form(links.desk("rui"), RESOLVE)).isEqualTo(first);

    assertThat(links.now()).isEqualTo(after);
    assertThat(after.state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
    assertThat(after.resolution().orElseThrow().note()).contains("Saiu ontem");
    assertThat(after.resolution().orElseThrow().rootCause()).contains("HOW_TO");
  }

  @Test
  void sendsAReadyAnswerToTheLastByteOnce() {
    links.settings.apply(SettingsFixtures.withoutRootCauses());
    String way = links.open(Stories.escalated());
    FaqVersion text = KnowledgeFixtures.refundEu("v000001");
    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=answer]")).hasSize(1);

    Answered first = links.form(links.desk("rui"), ANSWER);
    assertThat(first.status()).isEqualTo(303);
    Case after = links.now();
    assertThat(links.form(links.desk("rui"), ANSWER)).isEqualTo(first);

    assertThat(links.now()).isEqualTo(after);
    assertThat(after.talk().getLast().text()).isEqualTo(text.answer());
    assertThat(links.get(way, SCRIPT).json().path("answer").path("text").asString())
        .isEqualTo(text.answer());
    assertThat(links.get(way, BROWSER).page().select("button[name=outcome]").eachAttr("value"))
        .containsExactly("helped", "not_helped", "person");
  }

  @Test
  void sendsNoReadyAnswerWhereACauseIsAskedFor() {
    links.open(Stories.escalated());

    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=answer]")).isEmpty();
    Answered answer = links.post(links.desk("rui"), ANSWER, SCRIPT);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("cause");
    assertThat(links.now().talk()).hasSize(1);
  }

  @Test
  void sendsNoReadyAnswerThatWouldCountAPromiseAsKept() {
    links.settings.apply(SettingsFixtures.withoutRootCauses());
    Stories.promised(links);
    Case before = links.now();

    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=answer]")).isEmpty();
    Answered answer = links.post(links.desk("rui"), ANSWER, SCRIPT);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("kept");
    assertThat(links.now()).isEqualTo(before);
  }

  @Test
  void isNotOfferedToBeTakenOnceItWasAnswered() {
    links.open(Stories.escalated());
    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=claim]")).hasSize(1);

    links.form(links.desk("rui"), REPLY);

    assertThat(links.get(links.desk("rui"), BROWSER).page().select("[value=claim]")).isEmpty();
  }

  static Stream<Map.Entry<Map<String, String>, Set<String>>> invalid() {
    return Stream.of(
        Map.entry(Map.of("action", "reply"), Set.of("text", "promise", "due")),
        Map.entry(with(REPLY, "text", "  "), Set.of("text")),
        Map.entry(with(REPLY, "text", " Olá, Ana:\r\n"), Set.of("text")),
        Map.entry(with(REPLY, "text", "x".repeat(20_001)), Set.of("text")),
        Map.entry(with(REPLY, "promise", "x".repeat(201)), Set.of("promise")),
        Map.entry(with(REPLY, "due", "2026-11-23T10:03"), Set.of("due")),
        Map.entry(with(REPLY, "due", "2026-11-20T10:00"), Set.of("due")),
        Map.entry(with(REPLY, "due", "tomorrow"), Set.of("due")),
        Map.entry(with(REPLY, "due", "+999999999-12-31T10:00"), Set.of("due")),
        Map.entry(with(REPLY, "due", "+20266-11-24T10:00"), Set.of("due")),
        Map.entry(with(RESOLVE, "note", "x".repeat(2_001)), Set.of("note")),
        Map.entry(with(RESOLVE, "cause", "WEATHER"), Set.of("cause")),
        Map.entry(with(ANSWER, "entry", "opening-hours"), Set.of("entry")),
        Map.entry(with(ANSWER, "entry", ""), Set.of("entry")),
        Map.entry(with(REPLY, "action", "delete"), Set.of("action")),
        Map.entry(Map.of("text", "x"), Set.of("action")));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void namesTheFieldAndKeepsTheDraft(Map.Entry<Map<String, String>, Set<String>> sent) {
    isRefused(sent.getKey(), 422, sent.getValue());
  }

  static Stream<Map.Entry<Map<String, String>, Set<String>>> unmet() {
    return Stream.of(
        Map.entry(with(RESOLVE, "note", " "), Set.of("note")),
        Map.entry(with(RESOLVE, "cause", ""), Set.of("cause")),
        Map.entry(Map.of("action", "resolve"), Set.of("text", "note", "cause")));
  }

  @ParameterizedTest
  @MethodSource("unmet")
  void isNotSolvedBeforeItsChecklistIsMet(Map.Entry<Map<String, String>, Set<String>> sent) {
    isRefused(sent.getKey(), 409, sent.getValue());
  }

  /**
   * Scripts read which fields it is about; on the page they are marked and what was typed stays.
   * The case stays as it was.
   */
  private void isRefused(Map<String, String> sent, int status, Set<String> fields) {
    links.open(Stories.escalated());
    Case before = links.now();
    Answered script = links.post(links.desk("rui"), sent, SCRIPT);
    assertThat(script.status()).isEqualTo(status);
    assertThat(Set.copyOf(script.json().path("errors").findValuesAsString("field")))
        .isEqualTo(fields);
    Answered answer = links.form(links.desk("rui"), sent);
    assertThat(answer.status()).isEqualTo(status);
    Document page = answer.page();
    assertThat(page.select("[role=alert]")).hasSize(1);
    for (String field : fields) {
      if (page.getElementById(field) != null) {
        assertThat(page.expectFirst("#" + field + "-error").text())
            .isEqualTo(WORDS.text("work.wrong." + field));
      }
    }
    for (String field : List.of("promise", "due", "note")) {
      assertThat(page.expectFirst("#" + field).val()).isEqualTo(sent.getOrDefault(field, ""));
    }
    assertThat(links.now()).isEqualTo(before);
  }

  @Test
  void saysWhoHasItAndKeepsWhatWasTyped() {
    links.open(Stories.escalated());
    links.work.claim(ID, "eva");
    Case before = links.now();

    assertThat(links.get(links.desk("rui"), BROWSER).page().select("button, textarea")).isEmpty();
    Answered answer = links.form(links.desk("rui"), with(REPLY, "text", NASTY));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().expectFirst("[role=alert]").text())
        .isEqualTo(WORDS.text("work.holder", "who", "eva"));
    assertThat(answer.page().expectFirst("section.card .answer").wholeText()).isEqualTo(NASTY);
    assertThat(links.now()).isEqualTo(before);
  }

  @Test
  void asksForACauseOnlyWhereTheCaseIsSolved() {
    links.open(Stories.escalated());
    links.work.claim(ID, "rui");

    Answered answer =
        links.form(
            links.desk("rui"),
            Map.of("action", "transfer", "to", "agent:rui", "brief", "Já é meu"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().expectFirst("[role=alert]").text())
        .isEqualTo(WORDS.text("work.refused.now"));
  }

  @Test
  void refusesWhereNobodyWaits() {
    links.open(Stories.answered());

    Answered answer = links.post(links.desk("rui"), REPLY, SCRIPT);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("errors").path(0).path("message").asString())
        .isEqualTo(WORDS.text("work.refused"));
    assertThat(links.form(links.desk("rui"), REPLY).page().select("section.card .answer").text())
        .isEqualTo("Olá, Ana: vou já ver.");
  }

  @Test
  void takesAPostFromOurOwnPagesOnly() {
    links.open(Stories.escalated());
    Map<String, String> own = Map.of("Accept", "text/html", "Origin", "https://router.example");
    Map<String, String> elsewhere = Map.of("Accept", "text/html", "Origin", "https://evil.example");

    assertThat(links.post(links.desk("rui"), REPLY, elsewhere).status()).isEqualTo(403);
    assertThat(
            links
                .post(links.desk("rui"), REPLY, Map.of("Accept", "text/html", "Origin", "null"))
                .status())
        .isEqualTo(403);
    assertThat(links.now().talk()).hasSize(1);
    assertThat(links.post(links.desk("rui"), REPLY, own).status()).isEqualTo(303);
  }

  @Test
  void keepsWhatWasTypedWhenTheStoreIsDown() {
    links.open(Stories.escalated());
    links.cases.failWrites();

    Answered answer = links.form(links.desk("rui"), with(REPLY, "text", NASTY));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isEqualTo("5");
    assertThat(answer.typed("written")).isEqualTo(NASTY);
    assertThat(answer.page().select("input[type=hidden]").eachAttr("name"))
        .containsExactlyInAnyOrder("action", "promise", "due", "_idempotency");
    assertThat(links.get(links.desk("rui"), BROWSER).status()).isEqualTo(200);
    links.cases.failReads();
    assertThat(links.get(links.desk("rui"), BROWSER).status()).isEqualTo(503);
    assertThat(links.post(links.desk("rui"), REPLY, SCRIPT).status()).isEqualTo(503);
  }

  @Test
  void lookingChangesNothing() {
    links.open(Stories.escalated());
    Case before = links.now();

    links.get(links.desk("rui"), BROWSER);
    links.get(links.desk("rui"), SCRIPT);
    links.get(links.list("rui"), BROWSER);
    assertThat(links.now()).isEqualTo(before);
  }

  @Test
  void readsTheTimeInTheCompanysZone() {
    links.open(Stories.escalated());

    links.form(links.desk("rui"), with(REPLY, "due", "2027-07-01T09:30"));
    assertThat(links.now().dueAt()).contains(Instant.parse("2027-07-01T08:30:00Z"));
  }

  @Test
  void greetsInTheCustomersLanguageAndWithoutANameGracefully() {
    links.open(CaseFixtures.escalated(ContactFixtures.anonymous(ID, "Where is it?", MONDAY)));

    assertThat(links.get(links.desk("rui"), BROWSER).typed("text")).isEqualTo("Hello,");
  }

  @Test
  void listsOwnWorkThenTheQueuesByDueTime() {
    links.open(Stories.escalated());
    links.open(CaseFixtures.escalated("second", MONDAY.plusSeconds(60)));
    links.open(CaseFixtures.escalated("third", MONDAY.plusSeconds(30)));
    links.open(CaseFixtures.answered("solved", MONDAY));
    links.work.claim("second", "rui");

    Document page = links.get(links.list("rui"), BROWSER).page();
    assertThat(page.select("#mine, #queued").eachText())
        .containsExactly(
            WORDS.text("list.mine", "count", 1), WORDS.text("list.queued", "count", 2));
    List<String> cases =
        page.select(".lines a").eachAttr("href").stream()
            .map(way -> new AgentTokens(links.secret).onCase(way.substring(5), MONDAY))
            .flatMap(Optional::stream)
            .map(AgentTokens.Grant::caseId)
            .toList();
    assertThat(cases).containsExactly("second", ID, "third");
  }

  @Test
  void listsOwnHiddenWorkByWhenItComesBackAndNobodyElses() {
    links.open(Stories.escalated());
    links.work.claim(ID, "rui");
    links.work.moving().snooze(ID, "rui", Instant.parse("2026-11-26T09:30:00Z"));

    Document page = links.get(links.list("rui"), BROWSER).page();
    assertThat(page.select("#snoozed").text()).isEqualTo(WORDS.text("list.snoozed", "count", 1));
    assertThat(page.select(".lines .due").text()).contains("volta").contains("26", "09:30");
    assertThat(page.select("#mine").text()).isEqualTo(WORDS.text("list.mine", "count", 0));
    assertThat(links.get(links.list("eva"), BROWSER).page().select(".lines li")).isEmpty();
  }

  @Test
  void letsASupervisorAloneReleaseWhatIsHeldAsSpam() {
    Map<String, String> release = Map.of("action", "release", "_idempotency", "1");
    links.open(CaseFixtures.quarantined(ID, MONDAY));

    assertThat(links.form(links.desk("rui"), release).status()).isEqualTo(409);
    assertThat(links.now().state()).isEqualTo(CaseState.QUARANTINED);
    assertThat(links.get(links.desk("zita"), BROWSER).page().select("main button").eachText())
        .containsExactly(WORDS.text("work.release"));

    assertThat(links.form(links.desk("zita"), release).status()).isEqualTo(303);
    assertThat(links.now().state().isWork()).isTrue();
    assertThat(links.form(links.desk("zita"), release).status()).isEqualTo(303);
    assertThat(links.get(links.desk("zita"), BROWSER).body()).doesNotContain("value=\"release\"");
  }

  @Test
  void listsWhatIsHeldAsSpamForSupervisorsUntilItIsReleased() {
    links.open(CaseFixtures.quarantined(ID, MONDAY));

    Document page = links.get(links.list("zita"), BROWSER).page();
    assertThat(page.select("#held").text()).isEqualTo(WORDS.text("list.held", "count", 1));
    assertThat(page.select("[aria-labelledby=held] .lines a").attr("href"))
        .isEqualTo(".." + links.desk("zita"));
    assertThat(page.select(".lines li")).hasSize(1);
    assertThat(links.get(links.list("rui"), BROWSER).page().select("#held, .lines li")).isEmpty();

    links.work.releases().release(ID, "zita");

    page = links.get(links.list("zita"), BROWSER).page();
    assertThat(page.select("#held")).isEmpty();
    assertThat(page.select(".lines li")).hasSize(1);
  }

  @Test
  void showsASupervisorAllQueuesAndAnAgentTheirOwn() {
    Case opened = Stories.escalated();
    links.open(opened);
    links.happen(CaseFixtures.raised(opened, MONDAY));

    assertThat(links.get(links.list("zita"), BROWSER).page().select(".lines li")).hasSize(1);
    assertThat(links.get(links.list("eva"), BROWSER).page().select(".lines li")).hasSize(1);
    assertThat(links.get(links.list("rui"), BROWSER).page().select(".lines li")).isEmpty();
  }

  @Test
  void listsWorkWhoseQueueThereIsNoMoreToThoseOfItsLevelsQueue() {
    Case opened = Stories.escalated();
    links.open(opened);
    links.happen(CaseFixtures.raised(opened, MONDAY));
    links.settings.apply(SettingsFixtures.renamed(SettingsFixtures.settings()));

    assertThat(links.get(links.list("zita"), BROWSER).page().select(".lines li").eachText())
        .singleElement()
        .asString()
        .contains(SettingsFixtures.HIGH_TOUCH);
    assertThat(links.get(links.list("eva"), BROWSER).page().select(".lines li")).hasSize(1);
    assertThat(links.get(links.list("rui"), BROWSER).page().select(".lines li")).isEmpty();
  }

  @Test
  void countsWhatTheListDoesNotShow() {
    for (int i = 0; i < 53; i++) {
      links.open(CaseFixtures.escalated("case-" + i, MONDAY.plusSeconds(i)));
    }

    Document page = links.get(links.list("rui"), BROWSER).page();
    assertThat(page.select(".lines li")).hasSize(50);
    assertThat(page.text())
        .contains(WORDS.text("list.more", "count", 3))
        .contains(WORDS.text("list.queued", "count", 53));
  }

  @Test
  void countsHeldSpamThatTheListDoesNotShow() {
    for (int i = 0; i < 53; i++) {
      links.open(CaseFixtures.quarantined("case-" + i, MONDAY.plusSeconds(i)));
    }

    Document page = links.get(links.list("zita"), BROWSER).page();
    assertThat(page.select(".lines li")).hasSize(50);
    assertThat(page.select("section:has(#held)").text())
        .contains(WORDS.text("list.more.held", "count", 3))
        .contains(WORDS.text("list.held", "count", 53));
  }

  @Test
  void showsNoListByTheLinkOfACase() {
    links.open(Stories.escalated());
    Answered unknown = links.get("/q/nothing", BROWSER);

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(links.get("/q" + links.desk("rui").substring(2), BROWSER)).isEqualTo(unknown);
    links.settings.apply(without("rui"));
    assertThat(links.get(links.list("rui"), BROWSER)).isEqualTo(unknown);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  private static Settings without(String id) {
    return agents(SettingsFixtures.agents().stream().filter(one -> !one.id().equals(id)).toList());
  }

  private static Settings speaking(Language language) {
    return agents(
        SettingsFixtures.agents().stream()
            .map(
                one ->
                    new Agent(
                        one.id(),
                        one.name(),
                        one.email(),
                        language,
                        one.languages(),
                        one.supervisor(),
                        one.absent()))
            .toList());
  }

  private static Settings agents(List<Agent> agents) {
    Settings all = SettingsFixtures.settings();
    return new Settings(
        all.version(),
        all.company(),
        all.forms(),
        agents,
        all.queues(),
        all.products(),
        all.topics(),
        all.calendars(),
        all.policy());
  }
}
