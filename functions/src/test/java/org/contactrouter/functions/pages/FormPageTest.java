package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormPageTest {
  private static final String NASTY = "<script>alert('x')</script> \"q\" 'a' &amp; مرحبا 🙏";
  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void postsWhatTheContractNames(Language language) {
    Document page = Jsoup.parse(pages.form(new SampleViews(language).form()).html());
    assertThat(page.expectFirst("form").attr("action")).isEqualTo("../f/contact");
    assertThat(page.expectFirst("form").hasAttr("novalidate")).isTrue();
    assertThat(page.select("form [name]").eachAttr("name"))
        .containsExactly(
            "_language", "_zone", "_idempotency", "_ts", "message", "name", "email", "_gotcha");
    assertThat(page.expectFirst("[name=_language]").val()).isEqualTo(language.tag());
    assertThat(page.expectFirst("[name=_idempotency]").val()).isEqualTo("key-1");
    assertThat(page.select("[required]").eachAttr("name")).containsExactly("message", "email");
    assertThat(page.expectFirst("#email").attr("autocomplete")).isEqualTo("email");
    assertThat(page.expectFirst("#name").attr("autocomplete")).isEqualTo("name");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysWhatIsWrongOnTopAndAtTheField(Language language) {
    Document page = Jsoup.parse(pages.form(new SampleViews(language).wrongForm()).html());
    String message = page.expectFirst("#email-error").text();
    assertThat(page.expectFirst("[role=alert] a[href=#email]").text()).isEqualTo(message);
    assertThat(page.expectFirst("[role=alert]").hasAttr("autofocus")).isTrue();
    assertThat(page.expectFirst("#email").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.expectFirst("#email").attr("aria-describedby"))
        .isEqualTo("email-hint email-error");
    assertThat(page.expectFirst("#message").hasAttr("aria-invalid")).isFalse();
  }

  @Test
  void saysWhatIsWrongInTheOrderOfThePage() {
    FormView form = new SampleViews(Language.EN).form();
    List<FieldProblem> found =
        Stream.of("order", "email", "name", "topic", "message")
            .map(field -> new FieldProblem(field, field))
            .toList();
    FormView wrong =
        new FormView(
            form.site(),
            form.language(),
            true,
            form.options(),
            "contact",
            Map.of("order", List.of("4471")),
            found,
            FormView.Earlier.NONE,
            null,
            "key-1");

    assertThat(wrong.problems())
        .extracting(FieldProblem::field)
        .containsExactly("message", "topic", "name", "email", "order");
  }

  @Test
  void keepsEverythingTyped() {
    Document page = Jsoup.parse(pages.form(new SampleViews(Language.PT_PT).wrongForm()).html());
    assertThat(typedInto(page, "message")).contains("carregador.\nPodem");
    assertThat(page.expectFirst("#name").val()).isEqualTo("Ana Sousa");
    assertThat(page.expectFirst("#email").val()).isEqualTo("ana.exemplo.pt");
    assertThat(page.expectFirst("[name=order]").val()).isEqualTo("4471");
    assertThat(page.expectFirst("[name=order]").attr("type")).isNotEqualTo("hidden");
    assertThat(page.expectFirst("[name=_next]").val()).isEqualTo("https://loja.example/thanks");
    assertThat(page.expectFirst("[name=_next]").attr("type")).isEqualTo("hidden");
  }

  @Test
  void keepsTheFirstEmptyLineOfAMessage() {
    Document page =
        Jsoup.parse(pages.form(typed(Map.of("message", List.of("\n\nhello\n")))).html());
    assertThat(typedInto(page, "message")).isEqualTo("\n\nhello\n");
  }

  @Test
  void writesNothingThatWasTypedAsMarkup() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (String field : List.of("message", "name", "email", "custom", NASTY)) {
      typed.put(field, List.of(NASTY));
    }
    String html = pages.form(typed(typed)).html();
    assertThat(html).doesNotContain("<script>alert");
    Document page = Jsoup.parse(html);
    assertThat(typedInto(page, "message")).isEqualTo(NASTY);
    assertThat(page.expectFirst("#name").val()).isEqualTo(NASTY);
    assertThat(page.expectFirst("[name=custom]").val()).isEqualTo(NASTY);
    assertThat(page.select("input[type=hidden]").eachAttr("name")).contains(NASTY);
    assertThat(page.select("script")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void promisesAfterAFailedWriteThatNothingIsLost(Language language) {
    Document page = Jsoup.parse(pages.form(new SampleViews(language).unsentForm()).html());
    Words words = Words.of(Pages.class, "words", language);
    assertThat(page.expectFirst("[role=alert]").text())
        .isEqualTo(words.text("form.unsent") + " " + words.text("form.unsent.hint"));
    assertThat(page.expectFirst("form button").text()).isEqualTo(words.text("form.send.again"));
    assertThat(page.expectFirst("[name=_idempotency]").val()).isEqualTo("key-1");
    assertThat(typedInto(page, "message")).contains("4471");
  }

  @Test
  void offersTheLanguagesOfTheForm() {
    Document page = Jsoup.parse(pages.form(new SampleViews(Language.PT_BR).form()).html());
    assertThat(page.select(".languages a").eachText())
        .containsExactly("Português", "Español", "English");
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly(
            "../f/contact?language=pt-BR", "../f/contact?language=es", "../f/contact?language=en");
    assertThat(page.select(".languages [aria-current]").eachText()).containsExactly("Português");
    Document both = Jsoup.parse(pages.form(new SampleViews(Language.ES).wrongForm()).html());
    assertThat(both.select(".languages a").eachText())
        .containsExactly("Português (Portugal)", "Português (Brasil)", "Español", "English");
  }

  @Test
  void wearsTheCompanysColourMadeReadable() {
    FormView plain = new SampleViews(Language.EN).form();
    Site site = new Site("Loja", "#C2185B", "../../");
    String html =
        pages
            .form(FormView.empty(site, Language.EN, true, plain.options(), "contact", null, "k"))
            .html();
    assertThat(Jsoup.parse(html).select("style").get(1).data()).contains("--accent: #ba1757");
  }

  private static FormView typed(Map<String, List<String>> typed) {
    return new FormView(
        Site.of("Loja"),
        Language.EN,
        true,
        FormOptions.PLAIN,
        "contact",
        typed,
        List.of(),
        FormView.Earlier.NONE,
        null,
        "k");
  }

  /** What a browser shows in a text area: it leaves out the first line's end (HTML, 13.1.2.5). */
  static String typedInto(Document page, String id) {
    return page.expectFirst("#" + id).wholeText().substring(1);
  }
}
