package org.contactrouter.functions.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.functions.respond.Links.BROWSER;
import static org.contactrouter.functions.respond.Links.ID;
import static org.contactrouter.functions.respond.Links.SCRIPT;
import static org.contactrouter.functions.respond.Stories.MONDAY;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Timer;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.DecisionFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.CaseName;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /c/{token}}: what a customer sees and does. */
class CustomerLinkTest {
  private static final String NASTY = "<script>alert('x')</script> \"q\" &amp;\n </textarea> 🙏";

  private final Links links = new Links();

  @ParameterizedTest
  @EnumSource
  void showsEveryStateInEveryLanguage(Language language) {
    Stories.all()
        .forEach(
            (state, story) -> {
              Links fresh = new Links();
              story.accept(fresh);
              Answered answer = fresh.get(page(fresh) + "?language=" + language.tag(), BROWSER);
              Document page = answer.page();
              assertThat(answer.status()).as(state).isEqualTo(200);
              assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
              assertThat(page.select("h1")).as(state).hasSize(1);
              assertThat(page.select("section.card.promise")).as(state).hasSize(1);
              assertThat(page.select(".talk li")).as(state).isNotEmpty();
              assertThat(page.select("footer").text()).as(state).contains(CaseName.of(ID));
            });
  }

  @Test
  void tellsScriptsWhereEveryStateStands() {
    Stories.all()
        .forEach(
            (name, story) -> {
              Links fresh = new Links();
              story.accept(fresh);
              JsonNode page = fresh.get(page(fresh), SCRIPT).json();
              assertThat(page.path("id").asString()).isEqualTo(ID);
              assertThat(name).startsWith(page.path("state").asString());
              assertThat(page.path("status").asString())
                  .as(name)
                  .isEqualTo(
                      name.startsWith("NEW") || name.startsWith("OPEN")
                          ? "received"
                          : name.endsWith("offered") ? "offered" : "answered");
              assertThat(page.path("expectation").path("text").asString()).isNotEmpty();
              assertThat(page.path("expectation").path("zone").asString())
                  .isEqualTo("Europe/Lisbon");
              assertThat(names(page))
                  .contains(
                      "id",
                      "state",
                      "status",
                      "level",
                      "language",
                      "expectation",
                      "messages",
                      "promises");
            });
  }

  @Test
  void offersOnlyWhatCanBeDone() {
    Map<String, Set<String>> offered = new HashMap<>();
    Stories.all()
        .forEach(
            (name, story) -> {
              Links fresh = new Links();
              story.accept(fresh);
              Document page = fresh.get(page(fresh), BROWSER).page();
              Set<String> acts = new TreeSet<>();
              page.select("button[name=outcome], button[name=entry]")
                  .forEach(button -> acts.add(button.val()));
              page.select("textarea[name]").forEach(area -> acts.add(area.attr("name")));
              assertThat(page.select("form").eachAttr("action"))
                  .as(name)
                  .allMatch(
                      way ->
                          way.matches(
                                  ".*/(feedback|choice|message|rating|callback)\\?language=pt-PT")
                              || way.endsWith(page(fresh)));
              assertThat(page.select("a[download], [name=_method]")).hasSize(2);
              assertThat(page.select("#phone").isEmpty())
                  .isEqualTo(page.select("[name=slot]").isEmpty());
              if (!page.select("#phone").isEmpty()) {
                acts.add("phone");
              }
              offered.put(name, acts);
            });
    Set<String> word = Set.of("helped", "not_helped", "person", "message", "phone");
    assertThat(offered)
        .isEqualTo(
            Map.of(
                "NEW received", Set.of("message"),
                "OPEN received", Set.of("message", "phone"),
                "OPEN promised", Set.of("message", "phone"),
                "AWAITING_CONFIRMATION answered", word,
                "AWAITING_CUSTOMER offered",
                    Set.of("refund-eu", "refund-br", "none", "message", "phone"),
                "AWAITING_CONFIRMATION word", word,
                "RESOLVED confirmed",
                    Set.of("not_helped", "person", "message", "phone", "something_else", "comment"),
                "RESOLVED assumed",
                    Set.of(
                        "helped",
                        "not_helped",
                        "person",
                        "message",
                        "phone",
                        "something_else",
                        "comment"),
                "CLOSED", Set.of("message")));
  }

  @Test
  void givesTheAnswerToTheLastByteAndNamesItsVersion() {
    String way = links.open(Stories.answered());
    FaqVersion text = KnowledgeFixtures.refundEu("v000001");

    JsonNode answer = links.get(way, SCRIPT).json().path("answer");
    assertThat(answer.path("text").asString()).isEqualTo(text.answer());
    assertThat(answer.path("entry").asString()).isEqualTo("refund-eu");
    assertThat(answer.path("version").asString()).isEqualTo("v000001");
    assertThat(links.get(way, BROWSER).body()).contains(text.answer());
  }

  @Test
  void keepsTheCustomersTextToTheLastByte() {
    String way =
        links.open(
            CaseFixtures.escalated(ContactFixtures.contact(ID, ContactFixtures.ANY_TEXT, MONDAY)));

    JsonNode first = links.get(way, SCRIPT).json().path("messages").path(0);
    assertThat(first.path("text").asString()).isEqualTo(ContactFixtures.ANY_TEXT);
    assertThat(first.path("from").asString()).isEqualTo("customer");
  }

  @Test
  void writesNothingThatWasSaidAsMarkup() {
    String way = links.open(CaseFixtures.escalated(ContactFixtures.contact(ID, NASTY, MONDAY)));
    links.work.reply(ID, "rui", NASTY, NASTY, Stories.TOMORROW);
    links.hear.message(ID, NASTY + NASTY);

    Answered answer = links.get(way, BROWSER);
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(answer.page().select("script")).hasSize(1);
    assertThat(answer.page().select(".talk li:not(.event) p").stream().map(p -> p.wholeText()))
        .containsExactly(NASTY, NASTY, NASTY + NASTY);
  }

  @Test
  void tellsWhoHasItAndWhatWasPromised() {
    Stories.promised(links);
    Document page = links.get(page(links), BROWSER).page();
    Words words = Words.of(Pages.class, "words", Language.PT_PT);
    Moments times =
        new Moments(Language.PT_PT, links.settings.current().zone(), links.clock.instant());

    assertThat(page.expectFirst(".promise strong").text())
        .isEqualTo(
            words.text(
                "waiting.promise.who", "who", "rui", "when", times.full(Stories.TOMORROW).plain()));
    assertThat(page.select(".promises li")).hasSize(2);
    assertThat(links.get(page(links), SCRIPT).json().path("promises"))
        .extracting(promise -> promise.path("state").asString())
        .containsExactly("KEPT", "OPEN");
  }

  @Test
  void isTheSameNotFoundForEverythingThatIsNotOurs() {
    String way = links.open(Stories.answered());
    Answered unknown = links.get("/c/nothing", BROWSER);
    Answered unknownToScripts = links.get("/c/nothing", SCRIPT);

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.page().select("main h1")).hasSize(1);
    assertThat(unknown.page().expectFirst("main a").attr("href"))
        .isEqualTo("../f/contact?language=pt-PT");
    assertThat(unknownToScripts.json().path("errors").path(0).path("code").asString())
        .isEqualTo("NOT_FOUND");
    for (int i = 3; i < way.length(); i++) {
      char other = way.charAt(i) == 'a' ? 'b' : 'a';
      String forged = way.substring(0, i) + other + way.substring(i + 1);
      assertThat(links.get(forged, BROWSER)).isEqualTo(unknown);
      assertThat(links.get(forged, SCRIPT)).isEqualTo(unknownToScripts);
      assertThat(links.script(forged + "/feedback", Map.of("outcome", "person")))
          .isEqualTo(unknownToScripts);
    }
    Links other = new Links();
    String neverStored = other.open(Stories.answered());
    assertThat(new Links().get(neverStored, BROWSER)).isEqualTo(unknown);
  }

  @Test
  void knowsNoLinkBeforeTheSecretWasMade() {
    String way = links.open(Stories.answered());
    links.withoutSecret();

    assertThat(links.get(way, SCRIPT).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ratings", "/anything"})
  void knowsNoOtherActs(String act) {
    String way = links.open(Stories.answered());

    assertThat(links.script(way + act, Map.of()).status()).isEqualTo(404);
    assertThat(links.get(way + act, SCRIPT).status()).isEqualTo(404);
  }

  @Test
  void sendsNothingAgainThatTheReaderHas() {
    String way = links.open(Stories.answered());
    for (Map<String, String> reader : List.of(BROWSER, SCRIPT)) {
      Answered first = links.get(way, reader);
      Map<String, String> again = new HashMap<>(reader);
      again.put("If-None-Match", first.header("etag"));

      Answered second = links.get(way, again);
      assertThat(second.status()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
    }
    String tag = links.get(way, SCRIPT).header("etag");
    links.hear.helped(ID);
    assertThat(links.get(way, SCRIPT).header("etag")).isNotEqualTo(tag);
  }

  @Test
  void looksTheSameWhenHeldAsSpamAsWhenItWaitsForAPerson() {
    Contact contact = ContactFixtures.anonymous(ID, "Cheap watches", MONDAY);
    Links held = new Links();
    Links waiting = new Links();
    String way = held.open(CaseFixtures.quarantined(ID, MONDAY));
    Decision decision =
        DecisionFixtures.escalate(ContactLevel.LOW_TOUCH, ReasonCode.FAQ_MISS, MONDAY);
    waiting.open(
        CaseFixtures.opened(
            contact,
            decision,
            List.of(),
            CaseFixtures.escalated(contact).timers().toArray(Timer[]::new)));

    List<Function<Links, Answered>> looks =
        Stream.<Function<Links, Answered>>of(
                one -> one.get(way, BROWSER),
                one -> one.get(way, SCRIPT),
                one -> one.script(way + "/feedback", Map.of("outcome", "helped")),
                one -> one.form(way + "/feedback", Map.of("outcome", "helped")),
                one -> one.script(way + "/feedback", Map.of("outcome", "person")),
                one -> one.script(way + "/choice", Map.of("entry", "refund-eu")),
                one -> one.script(way + "/message", Map.of("message", "More watches")),
                one -> one.form(way + "/message", Map.of("message", "Even more")),
                one -> one.get(way, BROWSER),
                one -> one.get(way, SCRIPT))
            .toList();
    for (var look : looks) {
      assertThat(look.apply(held)).isEqualTo(look.apply(waiting));
    }
    assertThat(held.now().state()).isEqualTo(CaseState.QUARANTINED);
  }

  @Test
  void confirmsThatItHelpedAndComesBackToThePage() {
    String way = links.open(Stories.answered());

    Answered answer = links.form(way + "/feedback", Map.of("outcome", "helped"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("../.." + way);
    assertThat(links.now().state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void keepsTheLanguageThatTheCustomerSwitchedTo() {
    String way = links.open(Stories.answered());

    assertThat(
            links
                .form(way + "/feedback?language=es", Map.of("outcome", "helped"))
                .header("location"))
        .isEqualTo("../.." + way + "?language=es");
    assertThat(
            links
                .form(way + "/feedback?language=pt-PT", Map.of("outcome", "helped"))
                .header("location"))
        .isEqualTo("../.." + way);
  }

  @Test
  void readsPortugueseAsTheCompanyWritesIt() {
    links.settings.apply(SettingsFixtures.in(Language.PT_BR));
    String way = links.open(Stories.answered());

    assertThat(links.get(way + "?language=pt", BROWSER).page().expectFirst("html").attr("lang"))
        .isEqualTo("pt-BR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_helped", "person"})
  void givesAPersonWithOneClickOnTheSameCase(String outcome) {
    String way = links.open(Stories.answered());

    Answered answer = links.script(way + "/feedback", Map.of("outcome", outcome));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id").asString()).isEqualTo(ID);
    assertThat(answer.json().path("state").asString()).isEqualTo("OPEN");
    assertThat(answer.json().path("messages")).hasSize(1);
    assertThat(answer.json().path("promises").path(0).path("state").asString()).isEqualTo("OPEN");
    assertThat(links.now().openPromises()).hasSize(1);
  }

  @Test
  void changesNothingWhenItIsSaidTwice() {
    String way = links.open(Stories.answered());
    for (String outcome : List.of("helped", "person")) {
      Answered first = links.script(way + "/feedback", Map.of("outcome", outcome));
      Case after = links.now();
      assertThat(links.script(way + "/feedback", Map.of("outcome", outcome))).isEqualTo(first);
      assertThat(links.now()).isEqualTo(after);
    }
  }

  @Test
  void readsEveryEncoding() {
    String way = links.open(Stories.offered());

    assertThat(
            links
                .post(way + "/choice", "application/json", "{\"entry\":\"refund-br\"}", Map.of())
                .json()
                .path("answer")
                .path("entry")
                .asString())
        .isEqualTo("refund-br");
    String parts =
        "--x\r\nContent-Disposition: form-data; name=\"outcome\"\r\n\r\nperson\r\n--x--\r\n";
    assertThat(
            links
                .post(way + "/feedback", "multipart/form-data; boundary=x", parts, BROWSER)
                .status())
        .isEqualTo(303);
    assertThat(links.now().state()).isEqualTo(CaseState.OPEN);
    assertThat(links.post(way + "/feedback", "text/plain", "x", SCRIPT).status()).isEqualTo(415);
    assertThat(links.post(way + "/feedback", "application/json", "{", SCRIPT).status())
        .isEqualTo(400);
  }

  @Test
  void takesAChoiceOrNone() {
    String way = links.open(Stories.offered());

    links.form(way + "/choice", Map.of("entry", "refund-eu"));
    assertThat(links.now().answer()).contains(KnowledgeFixtures.refundEu("v000001"));
    assertThat(links.script(way + "/choice", Map.of("entry", "refund-eu")).status()).isEqualTo(200);
    Links others = new Links();
    others.open(Stories.offered());
    others.form(way + "/choice", Map.of("entry", "none"));
    assertThat(others.now().state()).isEqualTo(CaseState.OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatIsPossibleWhereSomethingIsNot(Language language) {
    Words words = Words.of(Pages.class, "words", language);
    String way = links.open(Stories.escalated());
    String asked = "?language=" + language.tag();

    Answered script = links.script(way + "/feedback" + asked, Map.of("outcome", "helped"));
    assertThat(script.status()).isEqualTo(409);
    assertThat(script.header("content-type")).isEqualTo("application/problem+json");
    assertThat(script.json().path("errors").path(0).path("message").asString())
        .isEqualTo(words.text("refused.waiting"));
    Answered page = links.form(way + "/feedback" + asked, Map.of("outcome", "helped"));
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.page().expectFirst("[role=alert]").text())
        .isEqualTo(words.text("refused.waiting"));
  }

  @Test
  void refusesByStateAndKeepsWhatWasTyped() {
    links.open(Stories.answered());
    String way = page(links);

    Answered page =
        links.form(way + "/feedback", Map.of("outcome", "something_else", "message", NASTY));
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.page().expectFirst("#more").wholeText()).contains("<script>");
    Stories.closed(links);
    assertThat(links.script(way + "/feedback", Map.of("outcome", "person")).status())
        .isEqualTo(409);
  }

  @Test
  void opensANewLinkedCaseForWordsAfterTheEnd() {
    Stories.closed(links);
    Case before = links.now();

    Answered first = links.form(page(links) + "/message", Map.of("message", "Outra vez. 🙏"));
    Answered again = links.form(page(links) + "/message", Map.of("message", "Outra vez. 🙏"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(again).isEqualTo(first);
    String way = first.header("location").replaceFirst("^[./]*", "/");
    assertThat(way).startsWith("/c/").isNotEqualTo(page(links));
    assertThat(links.get(way, SCRIPT).json().path("messages").path(0).path("text").asString())
        .isEqualTo("Outra vez. 🙏");
    assertThat(links.now().state()).isEqualTo(CaseState.CLOSED);
    assertThat(links.now().history()).hasSize(before.history().size() + 1);
    assertThat(links.get(page(links), BROWSER).page().select("main a[href]").eachAttr("href"))
        .contains(".." + way);
  }

  @Test
  void opensANewLinkedCaseForWordsLongAfterItWasSolved() {
    Stories.confirmed(links);
    Map<String, String> soon = Map.of("message", "Obrigada!", "_idempotency", "soon");
    assertThat(links.get(page(links), BROWSER).page().select("#more")).hasSize(1);
    assertThat(links.script(page(links) + "/message", soon).json().path("id").asString())
        .isEqualTo(ID);
    links.work.resolve(ID, "rui", "De nada.", "Agradece", Optional.of("HOW_TO"));
    links.hear.helped(ID);

    links.clock.advance(Duration.ofDays(14));

    assertThat(links.get(page(links), BROWSER).page().select("#more")).isEmpty();
    assertThat(links.get(page(links), BROWSER).page().select("#anew")).hasSize(1);
    Answered late = links.script(page(links) + "/message", Map.of("message", "E agora?"));
    assertThat(late.json().path("id").asString()).isNotEqualTo(ID);
    assertThat(late.json().path("messages").path(0).path("text").asString()).isEqualTo("E agora?");
    assertThat(links.script(page(links) + "/message", soon).json().path("id").asString())
        .isEqualTo(ID);
    assertThat(links.now().state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void opensANewLinkedCaseForSomethingElse() {
    Stories.confirmed(links);
    Map<String, String> fields = Map.of("outcome", "something_else", "message", "Outra coisa");

    Answered answer = links.script(page(links) + "/feedback", fields);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id").asString()).isNotEqualTo(ID);
    assertThat(links.now().state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void takesOneRatingPerResolution() {
    Stories.confirmed(links);
    String way = page(links) + "/rating";

    assertThat(links.form(way, Map.of("score", "5", "comment", NASTY)).status()).isEqualTo(303);
    Case rated = links.now();
    assertThat(links.form(way, Map.of("score", "5", "comment", NASTY)).status()).isEqualTo(303);
    assertThat(links.form(way, Map.of("score", "1")).status()).isEqualTo(409);
    assertThat(links.now()).isEqualTo(rated);
    assertThat(links.get(page(links), BROWSER).page().select("[name=score]")).isEmpty();
    assertThat(links.get(page(links), BROWSER).body()).doesNotContain("<script>alert");
  }

  @Test
  void opensACaseForAPersonToMakeItGood() {
    Stories.confirmed(links);

    links.form(page(links) + "/rating", Map.of("score", "4", "heard", "1"));

    String next = ContinueCase.after(links.now()).orElseThrow();
    Case recovery = links.cases.find(next).orElseThrow();
    assertThat(recovery.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(recovery.accepted().decision().because()).isEqualTo(ReasonCode.LOW_CSAT);
    assertThat(recovery.contact().message()).isEqualTo("4/5, 1/5");
    assertThat(recovery.contact().email()).isEqualTo(links.now().contact().email());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "five", "4.5"})
  void takesNoRatingThatIsNone(String score) {
    Stories.confirmed(links);

    assertThat(links.script(page(links) + "/rating", Map.of("score", score)).status())
        .isEqualTo(422);
    assertThat(links.script(page(links) + "/rating", Map.of("score", "3", "heard", score)).status())
        .isEqualTo(422);
  }

  @Test
  void promisesACallInTheWindowThatWasPicked() {
    Stories.assigned(links);
    Document page = links.get(page(links), BROWSER).page();
    String slot = page.select("[name=slot]").eachAttr("value").getFirst();
    assertThat(slot).isEqualTo("2026-11-23T12:00Z/2026-11-23T13:00Z");
    Map<String, String> fields = Map.of("phone", "+351 210 000 000", "slot", slot);

    assertThat(links.form(page(links) + "/callback", fields).status()).isEqualTo(303);
    Case asked = links.now();
    assertThat(links.form(page(links) + "/callback", fields).status()).isEqualTo(303);

    assertThat(links.now()).isEqualTo(asked);
    assertThat(asked.openPromises())
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.REPLY, Promise.Kind.CALLBACK);
    assertThat(links.get(links.desk("rui"), BROWSER).page().text()).contains("+351 210 000 000");
    Document called = links.get(page(links), BROWSER).page();
    assertThat(called.select("#phone")).isEmpty();
    assertThat(
            links
                .script(
                    page(links) + "/callback",
                    Map.of(
                        "phone", "1",
                        "from", "2026-11-24T12:00Z",
                        "to", "2026-11-24T13:00Z"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void promisesACallAgainOnceTheOneBeforeWasTakenBack() {
    Stories.assigned(links);
    String slot = "2026-11-23T12:00Z/2026-11-23T13:00Z";
    for (int calls = 1; calls <= 2; calls++) {
      String key = links.get(page(links), BROWSER).page().select("[name=_idempotency]").val();
      Map<String, String> fields = Map.of("phone", "1", "slot", slot, "_idempotency", key);

      assertThat(links.form(page(links) + "/callback", fields).status()).isEqualTo(303);
      assertThat(links.now().openPromises())
          .extracting(Promise::kind)
          .contains(Promise.Kind.CALLBACK);
      Promise call = links.now().openPromises().getLast();
      links.work.promises().cancel(ID, "rui", call.id(), "Ninguém pode");
      Case cancelled = links.now();

      links.form(page(links) + "/callback", fields);
      assertThat(links.now()).isEqualTo(cancelled);
    }
  }

  @Test
  void saysInWordsWhatAFormLacks() {
    Stories.assigned(links);
    String call = page(links) + "/callback";

    assertThat(links.form(call, Map.of("slot", "x")).page().text())
        .contains("Escreva o seu número de telefone");
    assertThat(links.form(call, Map.of("phone", "1")).page().text())
        .contains("Escolha quando lhe devemos telefonar");
    assertThat(links.form(page(links) + "/rating", Map.of("comment", "Boa")).page().text())
        .contains("Escolha uma nota de 1 a 5");
  }

  @Test
  void picksATimeForACallAndThenSends() {
    Stories.assigned(links);
    Document page = links.get(page(links), BROWSER).page();

    assertThat(page.select("[name=slot]").eachAttr("type")).containsOnly("radio");
    assertThat(page.select("[name=slot][checked]")).isEmpty();
    assertThat(page.expectFirst("form[action*=callback] fieldset legend").text())
        .startsWith("Quando?");
    assertThat(page.select("form[action*=callback] button").eachText())
        .containsExactly("Pedir o telefonema");
    assertThat(page.select("form[action*=callback] button[name]")).isEmpty();
  }

  @Test
  void keepsWhatWasTypedForACall() {
    Stories.assigned(links);
    String slot = "2026-11-23T13:00Z/2026-11-23T14:00Z";
    Document nameless =
        links.form(page(links) + "/callback", Map.of("phone", " ", "slot", slot)).page();
    assertThat(nameless.select("[name=slot][checked]").eachAttr("value")).containsExactly(slot);
    isWrong(nameless, "phone");

    Document timeless = links.form(page(links) + "/callback", Map.of("phone", "+351 210")).page();
    assertThat(timeless.expectFirst("#phone").val()).isEqualTo("+351 210");
    assertThat(timeless.expectFirst("#phone").hasAttr("aria-invalid")).isFalse();
    isWrong(timeless, "slot");
    Document over =
        links
            .form(
                page(links) + "/callback",
                Map.of("phone", "+351 210", "slot", "2026-11-23T09:00Z/2026-11-23T10:00Z"))
            .page();
    assertThat(over.expectFirst("#phone").val()).isEqualTo("+351 210");
    isWrong(over, "slot");
  }

  @Test
  void keepsWhatWasTypedForARating() {
    Stories.confirmed(links);

    Document page =
        links.form(page(links) + "/rating", Map.of("heard", "2", "comment", NASTY)).page();

    assertThat(page.select("[name=heard][checked]").eachAttr("value")).containsExactly("2");
    assertThat(page.expectFirst("#comment").wholeText()).isEqualTo("\n" + NASTY);
    isWrong(page, "score");
    links.form(page(links) + "/rating", Map.of("score", "5"));
    Answered late =
        links.form(page(links) + "/rating", Map.of("score", "1", "comment", "Afinal não"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().expectFirst("title").text()).startsWith("Erro:");
    assertThat(late.page().expectFirst("[role=alert]").hasAttr("autofocus")).isTrue();
    assertThat(late.page().select(".answer").eachText()).contains("Afinal não");
  }

  @Test
  void keepsWhatIsSomethingElse() {
    Stories.confirmed(links);

    Document page =
        links.form(page(links) + "/feedback", Map.of("outcome", "something_else")).page();

    isWrong(page, "anew");
    assertThat(page.expectFirst("#more").hasAttr("aria-invalid")).isFalse();
  }

  /** What is wrong is said on top, with a way to it, and marked where it is. */
  private static void isWrong(Document page, String id) {
    assertThat(page.expectFirst("title").text()).startsWith("Erro:");
    assertThat(page.expectFirst("[role=alert]").hasAttr("autofocus")).isTrue();
    assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + id);
    Element field = page.expectFirst(".field.wrong");
    assertThat(field.select("#" + id)).hasSize(1);
    assertThat(field.expectFirst(".error").text())
        .isEqualTo(page.expectFirst("[role=alert] a").text());
    assertThat(page.select("[aria-invalid=true]")).hasSize(1);
    assertThat(page.expectFirst("[aria-invalid=true]").attr("aria-describedby"))
        .contains(field.expectFirst(".error").id());
    page.expectFirst("#" + id).parents().stream()
        .filter(parent -> parent.tagName().equals("details"))
        .forEach(folded -> assertThat(folded.hasAttr("open")).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00Z, 2026-11-23T10:00Z", // over already
    "2026-11-24T13:00Z, 2026-11-24T12:00Z",
    "2026-11-24T13:00Z, +999999999-12-31T12:00Z", // a calendar would be read for ever
    "+999999999-12-31T12:00Z, +999999999-12-31T13:00Z",
    "tomorrow, 2026-11-24T12:00Z"
  })
  void offersTheNextFreeTimeWhenNobodyCanCall(String from, String to) {
    Stories.assigned(links);

    Answered answer =
        links.script(page(links) + "/callback", Map.of("phone", "1", "from", from, "to", to));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("message").asString())
        .contains("hoje, segunda-feira, 23 de novembro, às 12:00");
  }

  @Test
  void givesEverythingThatIsKeptToTakeAlong() {
    Stories.confirmed(links);
    links.form(page(links) + "/rating", Map.of("score", "4", "comment", "Boa"));

    Answered export = links.get(page(links) + "/export", BROWSER);

    assertThat(export.header("content-disposition")).startsWith("attachment");
    assertThat(export.json().path("customer").path("email").asString())
        .isEqualTo(ContactFixtures.ADDRESS);
    assertThat(export.json().path("ratings").path(0).path("comment").asString()).isEqualTo("Boa");
    assertThat(export.json().path("page").path("messages").size()).isEqualTo(2);
  }

  @Test
  void erasesTheCaseAndItsLink() {
    Stories.confirmed(links);
    String way = page(links);
    String desk = links.desk("rui");

    assertThat(links.form(way, Map.of("_method", "PUT")).status()).isEqualTo(422);
    Answered done = links.form(way, Map.of("_method", "DELETE"));

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.page().expectFirst("h1").text()).isEqualTo("O seu caso foi apagado");
    Answered unknown = links.get("/c/nothing", BROWSER);
    assertThat(links.get(way, BROWSER)).isEqualTo(unknown);
    assertThat(links.form(way, Map.of("_method", "DELETE")).status()).isEqualTo(404);
    assertThat(links.form(way + "/message", Map.of("message", "?")).status()).isEqualTo(404);
    assertThat(links.get(desk, BROWSER).status()).isEqualTo(404);
  }

  @Test
  void namesWhatIsInvalid() {
    String way = links.open(Stories.offered());

    for (Map<String, String> wrong :
        List.of(Map.<String, String>of(), Map.of("outcome", " "), Map.of("outcome", "rating"))) {
      Answered answer = links.script(way + "/feedback", wrong);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("errors").path(0).path("field").asString())
          .isEqualTo("outcome");
    }
    assertThat(links.script(way + "/choice", Map.of("entry", "opening-hours")).status())
        .isEqualTo(422);
    assertThat(
            links
                .script(way + "/feedback", Map.of("outcome", "something_else"))
                .json()
                .path("errors")
                .path(0)
                .path("field")
                .asString())
        .isEqualTo("message");
  }

  @Test
  void addsAMessageUnchangedAndOnce() {
    String way = links.open(Stories.escalated());
    String text = "  Mais isto:\r\n\t🙏 \"x\" ";
    Map<String, String> fields = Map.of("message", text, "_idempotency", "1");

    assertThat(links.form(way + "/message", fields).status()).isEqualTo(303);
    links.clock.advance(Duration.ofHours(1));
    assertThat(links.form(way + "/message", fields).status()).isEqualTo(303);

    assertThat(links.now().talk()).hasSize(2);
    assertThat(links.now().talk().getLast().text()).isEqualTo(text);
  }

  @Test
  void keepsWhatWasTypedWhenItIsTooLong() {
    String way = links.open(Stories.answered());
    String text = "🙏".repeat(20_001);

    Answered answer = links.form(way + "/message", Map.of("message", text));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.typed("more")).isEqualTo(text);
    assertThat(answer.page().expectFirst("details:has(#more)").hasAttr("open")).isTrue();
    assertThat(answer.page().expectFirst("[role=alert]").text()).contains("20");
    assertThat(links.form(way + "/message", Map.of("message", "  ")).status()).isEqualTo(422);
    assertThat(links.now().talk()).hasSize(1);
  }

  @Test
  void keepsWhatWasTypedWhenTheStoreIsDown() {
    String way = links.open(Stories.escalated());
    Map<String, String> fields = Map.of("message", NASTY, "_idempotency", "1");
    links.cases.failWrites();

    Answered page = links.form(way + "/message?language=en", fields);
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.header("retry-after")).isEqualTo("5");
    assertThat(page.typed("written")).isEqualTo(NASTY);
    assertThat(page.page().expectFirst("[name=_idempotency]").val()).isEqualTo("1");
    assertThat(page.page().expectFirst("form").attr("action"))
        .isEqualTo("../.." + way + "/message?language=en");
    links.cases.failReads();
    assertThat(links.form(way + "/message?language=en", fields)).isEqualTo(page);
    Answered script = links.script(way + "/message", fields);
    assertThat(script.status()).isEqualTo(503);
    assertThat(script.header("retry-after")).isEqualTo("5");
    assertThat(links.get(way, BROWSER).status()).isEqualTo(503);
    assertThat(links.get(way, SCRIPT).header("retry-after")).isEqualTo("5");
  }

  @Test
  void sendsAClickAgainWhenTheStoreIsDown() {
    String way = links.open(Stories.answered());
    links.cases.failWrites();

    Document page = links.form(way + "/feedback", Map.of("outcome", "person")).page();
    assertThat(page.expectFirst("[name=outcome]").val()).isEqualTo("person");
    assertThat(page.select("textarea")).isEmpty();
  }

  @Test
  void takesAPostFromAnySiteAndLogsNoToken() {
    String way = links.open(Stories.answered());
    Map<String, String> elsewhere =
        Map.of("Accept", "application/json", "Origin", "https://shop.example");

    Answered answer = links.post(way + "/feedback", Map.of("outcome", "helped"), elsewhere);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(links.get(way, BROWSER).header("referrer-policy")).isEqualTo("same-origin");
    assertThat(links.get(way, BROWSER).header("cache-control")).isEqualTo("no-store");
    assertThat(links.log()).noneMatch(line -> line.contains(way.substring(3)));
  }

  @Test
  void lookingChangesNothing() {
    Stories.all()
        .values()
        .forEach(
            story -> {
              Links fresh = new Links();
              story.accept(fresh);
              Case before = fresh.now();
              fresh.get(page(fresh), BROWSER);
              fresh.get(page(fresh), SCRIPT);
              assertThat(fresh.now()).isEqualTo(before);
            });
  }

  private static String page(Links links) {
    return "/c/" + new CaseTokens(links.secret).of(ID);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyNames().stream().toList();
  }
}
