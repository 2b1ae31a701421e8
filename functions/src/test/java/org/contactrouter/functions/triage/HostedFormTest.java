package org.contactrouter.functions.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.TakeContact;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Json;
import org.contactrouter.functions.http.Requests;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.respond.BrittleCaseStore;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;
import org.contactrouter.testing.InMemoryCustomers;
import org.contactrouter.testing.InMemoryHeartbeat;
import org.contactrouter.testing.InMemoryKnowledge;
import org.contactrouter.testing.InMemoryKnowledgeShelf;
import org.contactrouter.testing.InMemorySettings;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /f/contact}: the form as a browser gets it, sends it and gets it back. */
class HostedFormTest {
  private static final String PORTUGUESE = "Olá, gostava de saber onde está a minha encomenda.";
  private static final String GOOD = "message=Hi&email=ana@example.com";
  private static final String SITE = "https://loja.example";

  private final BrittleCaseStore cases = new BrittleCaseStore();
  private final InMemorySettings settings = new InMemorySettings(SettingsFixtures.settings());
  private final DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  private TriageRoutes routes = routes(() -> secret);

  private TriageRoutes routes(Supplier<DeploymentSecret> made) {
    InstantSource clock = InstantSource.fixed(ContactFixtures.MONDAY);
    Lexicon lexicon = Lexicon.standard();
    ReadSettings known = new ReadSettings(settings, SettingsFixtures.settings());
    InMemoryKnowledge knowledge =
        new InMemoryKnowledge(new InMemoryKnowledgeShelf(), new WordForWordBanks());
    return new TriageRoutes(
        () ->
            TakeContact.byPeople(
                new InMemoryCustomers(),
                cases,
                lexicon,
                new ContactIds(secret, new Random(1)),
                new EmailDigests(secret),
                clock),
        new SuggestAnswers(knowledge, lexicon, clock),
        new CheckHealth(cases, settings, knowledge, new InMemoryHeartbeat(), clock),
        known,
        made,
        clock);
  }

  @Test
  void keepsEveryTickOfAGroup() {
    String ticks = "&interests=a&interests=b&interests=c";

    Document page = page(422, post("message=Hi&email=bad" + ticks));
    assertThat(page.select("[name=interests]").eachAttr("value")).containsExactly("a", "b", "c");

    routes =
        routes(
            () -> {
              throw new StoreUnavailable("down", null);
            });
    Document unsent = page(503, post(GOOD + ticks));
    assertThat(unsent.select("[name=interests]").eachAttr("value")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatTheMessageBeforeArrivedWhereItsKeyComesWithOtherWords(Language language) {
    String steered = "&email=ana@example.com&_idempotency=k&_language=" + language.tag();
    assertThat(post("message=One" + steered).status()).isEqualTo(303);

    HttpResponse again = post("message=One+and+more" + steered);

    Document page = page(422, again);
    Words words = Words.of(Pages.class, "words", language);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
    assertThat(page.expectFirst("[role=alert]").text())
        .isEqualTo(words.text("form.arrived") + " " + words.text("form.arrived.hint"));
    assertThat(page.expectFirst("#message").wholeText().strip()).isEqualTo("One and more");
    String fresh = page.expectFirst("[name=_idempotency]").val();
    assertThat(fresh).isNotEqualTo("k");
    assertThat(post("message=One+and+more" + steered.replace("=k", "=" + fresh)).status())
        .isEqualTo(303);
  }

  @Test
  void tellsScriptsThatAKeyWasUsedBefore() {
    post(GOOD + "&_idempotency=k");

    HttpResponse again =
        post(GOOD + "&name=Ana&_idempotency=k", Map.of("Accept", "application/json"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(Json.mapper().readTree(again.body().text()).path("errors").path(0).path("code"))
        .hasToString("\"KEY_REUSED\"");
  }

  @Test
  void takesTheLanguageOfTheWordsWhereNobodyChoseThePages() {
    Map<String, String> english = Map.of("Accept-Language", "en-GB,en;q=0.9");
    assertThat(page(200, get("", english)).select("[name=_language]")).isEmpty();

    Document wrong = page(422, post("message=" + PORTUGUESE, english));
    assertThat(wrong.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(wrong.select("[name=_language]")).isEmpty();

    assertThat(stored(post("message=" + PORTUGUESE + "&email=a@example.com", english)).contact())
        .returns(Language.PT_PT, contact -> contact.language());
  }

  @Test
  void takesTheLanguageThatWasChosenWhateverTheWords() {
    Document page = page(200, get("en", Map.of()));
    assertThat(page.expectFirst("[name=_language]").val()).isEqualTo("en");
    Document wrong = page(422, post("_language=en&message=" + PORTUGUESE));
    assertThat(wrong.expectFirst("[name=_language]").val()).isEqualTo("en");

    String fields = "_language=en&email=a@example.com&message=" + PORTUGUESE;
    assertThat(stored(post(fields)).contact().language()).isEqualTo(Language.EN);
  }

  @Test
  void writesToABrazilianAsToOneAlsoForACompanyInPortugal() {
    Map<String, String> brazilian = Map.of("Accept-Language", "pt-BR,pt;q=0.9");

    assertThat(
            stored(post("email=a@example.com&message=" + PORTUGUESE, brazilian))
                .contact()
                .language())
        .isEqualTo(Language.PT_BR);
  }

  @ParameterizedTest
  @CsvSource({"pt, ", "'', pt", "'', 'fr,pt;q=0.8'"})
  void takesPortugueseForTheCompanysOwn(String chosen, String accepted) {
    settings.apply(SettingsFixtures.in(Language.PT_BR));
    Map<String, String> headers = accepted == null ? Map.of() : Map.of("Accept-Language", accepted);

    assertThat(page(200, get(chosen, headers)).expectFirst("html").attr("lang")).isEqualTo("pt-BR");
    assertThat(stored(post("email=a@example.com&message=4471", headers)).contact().language())
        .isEqualTo(Language.PT_BR);
  }

  @Test
  void keepsATopicThatItDoesNotKnow() {
    Document page = page(422, post("message=Hi&email=bad&topic=other"));

    assertThat(page.select("#topic [selected]").eachAttr("value")).containsExactly("other");
    assertThat(page.select("#topic option").eachAttr("value"))
        .containsExactly("", "orders", "other");
  }

  @Test
  void keepsAnAddressThatCameAsReplyTo() {
    Document page = page(422, post("message=&_replyto=ana@exemplo.pt"));

    assertThat(page.expectFirst("#email").val()).isEqualTo("ana@exemplo.pt");
    assertThat(page.select("[name=_replyto]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_subject", "subject"})
  void showsASubjectThatIsTooLong(String field) {
    Document page = page(422, post(GOOD + "&" + field + "=" + "s".repeat(201)));

    assertThat(page.expectFirst("label:contains(Assunto da mensagem)").attr("for"))
        .isEqualTo(page.expectFirst("[name=subject]").id());
    assertThat(page.expectFirst("[name=subject]").attr("type")).isNotEqualTo("hidden");
    assertThat(page.expectFirst("[name=subject]").hasAttr("aria-invalid")).isTrue();
    assertThat(page.select("[name=_subject]")).isEmpty();
  }

  @Test
  void keepsTheLinesOfAFieldThatIsTooLong() {
    String lines = "first\nsecond\n" + "x".repeat(2_000);

    Document page = page(422, post(GOOD + "&story=" + lines));

    assertThat(page.expectFirst("textarea[name=story]").wholeText()).isEqualTo("\n" + lines);
  }

  @Test
  void keepsWhereToGoNextWhenTheStoreIsDown() {
    settings.apply(SettingsFixtures.withForms(onOneSite()));
    cases.failWrites();

    HttpResponse down = post(GOOD + "&_next=" + SITE + "/thanks");

    assertThat(page(503, down).expectFirst("[name=_next]").val()).isEqualTo(SITE + "/thanks");
    assertThat(down.header("Content-Security-Policy").orElseThrow()).contains(SITE);
  }

  @Test
  void maySendOnFromThePageThatKeepsWhatWasTyped() {
    settings.apply(SettingsFixtures.withForms(onOneSite()));
    routes =
        routes(
            () -> {
              throw new StoreUnavailable("down", null);
            });

    HttpResponse down = post(GOOD + "&_next=" + SITE + "/thanks");

    assertThat(page(503, down).expectFirst("[name=_next]").val()).isEqualTo(SITE + "/thanks");
    assertThat(down.header("Content-Security-Policy").orElseThrow()).contains(SITE);
  }

  private static Form onOneSite() {
    Form contact = Form.CONTACT;
    return new Form(contact.id(), true, List.of(SITE), contact.topic(), true, contact.deadline());
  }

  private HttpResponse get(String chosen, Map<String, String> headers) {
    HttpRequest request = Requests.request("GET", "/f/contact", headers, Body.empty());
    return routes.answer(
        new HttpRequest(
            request.method(),
            request.path(),
            request.route(),
            request.pathParameters(),
            chosen.isEmpty() ? Map.of() : Map.of("language", List.of(chosen)),
            request.headers(),
            request.body(),
            request.sourceIp(),
            request.baseUrl()));
  }

  private HttpResponse post(String body) {
    return post(body, Map.of());
  }

  private HttpResponse post(String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/x-www-form-urlencoded");
    return routes.answer(Requests.request("POST", "/f/contact", all, Body.of(body)));
  }

  private static Document page(int status, HttpResponse answer) {
    assertThat(answer.status()).isEqualTo(status);
    return Jsoup.parse(answer.body().text());
  }

  private Case stored(HttpResponse answer) {
    assertThat(answer.status()).isEqualTo(303);
    String token = answer.header("Location").orElseThrow().substring("../c/".length());
    Optional<String> id = new CaseTokens(secret).caseOf(token);
    return cases.find(id.orElseThrow()).orElseThrow();
  }
}
