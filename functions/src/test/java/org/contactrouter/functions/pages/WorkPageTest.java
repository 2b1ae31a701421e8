package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactrouter.contact.Language;
import org.contactrouter.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WorkPageTest {
  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysByWhenForWhomAndWhy(Language language) {
    WorkView view = new SampleViews(language).work();
    Document page = Jsoup.parse(pages.work(view).html());
    assertThat(page.expectFirst("strong.due time")).isNotNull();
    assertThat(page.select(".facts dd").eachText()).contains("Ana Sousa", "4471", "Sousa & Filhos");
    assertThat(page.select(".why li").eachText()).isEqualTo(view.why());
    assertThat(page.select(".tag.high").eachText())
        .contains(Words.of(Pages.class, "words", language).text("touch.HIGH_TOUCH"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyActIsPostedToThePageItself(Language language) {
    Document page = Jsoup.parse(pages.work(new SampleViews(language).unclaimed()).html());
    assertThat(page.select("form").eachAttr("action"))
        .containsOnly("../w/" + SampleViews.AGENT_TOKEN);
    assertThat(page.select("button[name=action]").eachAttr("value"))
        .containsExactly(
            "claim",
            "reply",
            "ask",
            "resolve",
            "answer",
            "answer",
            "consult",
            "transfer",
            "snooze",
            "raise",
            "wrong-level",
            "wrong-queue",
            "wrong-faq",
            "keep",
            "cancel");
    assertThat(page.select("[name=entry]").eachAttr("value"))
        .containsExactly("missing-part", "delivery-times");
    assertThat(page.select("[name=text], [name=promise], [name=due], [name=note], [name=cause]"))
        .hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ofSomebodyElsesCaseOnlyTheirQuestionCanBeAnswered(Language language) {
    Document page = Jsoup.parse(pages.work(new SampleViews(language).elsewhere()).html());
    assertThat(page.select("button").eachAttr("value")).containsExactly("consulted");
    assertThat(page.select("textarea, select").eachAttr("name")).containsExactly("answer");
    assertThat(page.expectFirst(".promise strong").text())
        .isEqualTo(Words.of(Pages.class, "words", language).text("work.holder", "who", "Rui"));
    assertThat(page.select("[role=alert]")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysAtTheFieldWhatIsWrongAndKeepsTheDraft(Language language) {
    Document page = Jsoup.parse(pages.work(new SampleViews(language).wrongWork()).html());
    assertThat(page.select(".error").eachAttr("id"))
        .containsExactly(
            "text-error", "promise-error", "due-error", "note-error", "cause-error", "until-error");
    assertThat(page.expectFirst("#due").val()).isEqualTo("2026-11-20T10:00");
    assertThat(page.expectFirst("#cause [selected]").val()).isEqualTo("damage");
    assertThat(FormPageTest.typedInto(page, "text")).isEmpty();
    assertThat(page.expectFirst("details:has(#note)").hasAttr("open")).isTrue();
  }

  @Test
  void greetsByNameAndGracefullyWithoutOne() {
    Document page = Jsoup.parse(pages.work(new SampleViews(Language.PT_PT).work()).html());
    assertThat(FormPageTest.typedInto(page, "text")).isEqualTo("Olá, Ana:");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void listsOwnWorkThenWhatIsHiddenThenTheQueuesThenWhatIsHeld(Language language) {
    Document page = Jsoup.parse(pages.workList(new SampleViews(language).list()).html());
    assertThat(page.select(".lines")).hasSize(4);
    assertThat(page.select(".lines a").eachAttr("href"))
        .containsOnly("../w/" + SampleViews.AGENT_TOKEN);
    assertThat(page.select(".lines .late")).hasSize(1);
    assertThat(page.text())
        .contains(Words.of(Pages.class, "words", language).text("list.nothing"))
        .contains(Words.of(Pages.class, "words", language).text("work.unnamed"));
  }
}
