package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CasePageTest {
  private static final String NASTY = "<script>alert('x')</script> \"q\" 'a' &amp;\n\n  مرحبا 🙏";
  private static final String HERE = "../c/" + SampleViews.TOKEN;
  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void showsTheCuratedTextToTheLastByteAndAPersonOneClickAway(Language language) {
    CaseView view = new SampleViews(language).answered();
    Document page = page(view);
    assertThat(page.expectFirst(".promise .answer").wholeText())
        .isEqualTo(((Standing.Answered) view.standing()).text());
    assertThat(page.expectFirst("form").attr("action"))
        .isEqualTo(HERE + "/feedback?language=" + language.tag());
    assertThat(page.select("button[name=outcome]").eachAttr("value"))
        .containsExactly("helped", "not_helped", "person");
    assertThat(page.select(".promise .answer a")).hasSize(1);
    assertThat(page.select(".talk li")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void offersTheChoicesAndAPerson(Language language) {
    Document page = page(new SampleViews(language).offered());
    assertThat(page.expectFirst("form").attr("action"))
        .isEqualTo(HERE + "/choice?language=" + language.tag());
    assertThat(page.select("button[name=entry]").eachAttr("value"))
        .containsExactly("refund-eu", "refund-br", "returns", "none");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysWhoAnswersByWhen(Language language) {
    SampleViews sample = new SampleViews(language);
    Moments times = new Moments(language, sample.zone(), SampleViews.NOW);
    Document waiting = page(sample.waiting());
    assertThat(waiting.expectFirst(".promise strong").text())
        .contains("Marina", times.full(SampleViews.DUE).plain());
    assertThat(waiting.expectFirst(".promise strong time").attr("datetime"))
        .isEqualTo(times.full(SampleViews.DUE).datetime());
    assertThat(page(sample.received()).expectFirst(".promise strong").text())
        .contains(times.full(SampleViews.DUE).plain());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void apologisesWhenItIsLate(Language language) {
    Document page = page(new SampleViews(language).late());
    String due = page.expectFirst(".promise.late strong time").text();
    assertThat(page.expectFirst(".promise.late strong").text())
        .isEqualTo(Words.of(Pages.class, "words", language).text("waiting.late", "when", due));
    assertThat(page.text())
        .doesNotContain(Words.of(Pages.class, "words", language).text("waiting.hint"));
  }

  @Test
  void namesTheDeadlineOnce() {
    Standing.Waiting told = (Standing.Waiting) new SampleViews(Language.EN).received().standing();
    Standing acknowledged =
        new Standing.Waiting(null, null, told.dueAt(), told.deadline(), null, "By Friday, then.");

    assertThat(page(view(told, Set.of(), List.of())).text()).contains("You need this by");
    assertThat(page(view(acknowledged, Set.of(), List.of())).text())
        .contains("By Friday, then.")
        .doesNotContain("You need this by");
  }

  @Test
  void offersOnlyWhatIsAllowed() {
    for (Standing standing : standings()) {
      Document page = page(view(standing, Set.of(), List.of()));
      assertThat(page.select("form, button, details")).as(standing.toString()).isEmpty();
    }
  }

  @Test
  void offersEverythingThatIsAllowed() {
    Standing resolved = new Standing.Resolved(SampleViews.DUE, false, null, null);
    CaseView view = view(resolved, EnumSet.allOf(CustomerAct.class), List.of());
    assertThat(page(view).select("form").eachAttr("action"))
        .containsExactly(
            HERE + "/feedback?language=en",
            HERE + "/feedback?language=en",
            HERE + "/rating?language=en",
            HERE + "/message?language=en",
            HERE + "/callback?language=en",
            HERE);
    assertThat(page(view).select("a[download]").attr("href"))
        .isEqualTo(HERE + "/export?language=en");
    assertThat(page(view).expectFirst("[name=_method]").val()).isEqualTo("DELETE");
  }

  @Test
  void asksForARatingFirstWhereTheirYesIsKnown() {
    Document page = page(new SampleViews(Language.EN).resolved(true));

    assertThat(page.select("form").eachAttr("action"))
        .containsExactly(
            HERE + "/rating?language=en",
            HERE + "/feedback?language=en",
            HERE + "/message?language=en");
    assertThat(page.expectFirst("#helped").text()).isEqualTo("Is it not solved after all?");
  }

  @Test
  void keepsAMessageThatWasNotStored() {
    CaseView view = new SampleViews(Language.EN).answered();
    CaseView again =
        new CaseView(
            view.site().below(2),
            view.language(),
            view.languages(),
            view.token(),
            view.caseName(),
            view.zone(),
            view.now(),
            view.standing(),
            view.talk(),
            view.promises(),
            view.allowed(),
            view.slots(),
            null,
            Map.of("message", NASTY),
            List.of(),
            view.key(),
            new Notice(NASTY, false));
    Document page = page(again);
    assertThat(FormPageTest.typedInto(page, "more")).isEqualTo(NASTY);
    assertThat(page.expectFirst("details:has(#more)").hasAttr("open")).isTrue();
    assertThat(page.expectFirst("[role=alert]").wholeText()).isEqualTo(NASTY);
    assertThat(page.expectFirst("form").attr("action"))
        .isEqualTo("../../c/" + view.token() + "/feedback?language=en");
  }

  @Test
  void writesNothingThatWasSaidAsMarkup() {
    for (Standing standing :
        List.of(
            new Standing.Answered(NASTY, NASTY, null),
            new Standing.Offered(List.of(new Choice(NASTY, NASTY)), null),
            new Standing.Waiting(NASTY, NASTY, SampleViews.DUE, null, null, NASTY),
            new Standing.AsksCustomer(NASTY),
            new Standing.NeedsWord(NASTY, NASTY, null),
            new Standing.Resolved(SampleViews.NOW, true, NASTY, null))) {
      List<TalkLine> talk =
          List.of(
              new TalkLine.FromCustomer(SampleViews.NOW, NASTY),
              new TalkLine.FromPerson(SampleViews.NOW, NASTY, NASTY),
              new TalkLine.FromKnowledge(SampleViews.NOW, NASTY),
              new TalkLine.Event(SampleViews.NOW, NASTY));
      CaseView view = view(standing, EnumSet.allOf(CustomerAct.class), talk);
      String html = pages.customer(view).html();
      assertThat(html).doesNotContain("<script>alert");
      Document page = Jsoup.parse(html);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select(".talk p").stream().map(each -> each.wholeText())).containsOnly(NASTY);
    }
  }

  @Test
  void tellsConfirmedFromAssumed() {
    SampleViews sample = new SampleViews(Language.PT_PT);
    Words words = Words.of(Pages.class, "words", Language.PT_PT);
    assertThat(page(sample.resolved(true)).text())
        .contains(words.text("resolved.confirmed"))
        .contains("quarta-feira, 2 de dezembro");
    assertThat(page(sample.resolved(false)).text()).contains(words.text("resolved.assumed"));
  }

  private static List<Standing> standings() {
    Instant at = SampleViews.DUE;
    return List.of(
        new Standing.Answered("q", "a", at),
        new Standing.Waiting(null, null, at, null, null, null),
        new Standing.Waiting("Marina", "x", SampleViews.WRITTEN, at, at, "y"),
        new Standing.Offered(List.of(new Choice("a", "b")), at),
        new Standing.AsksCustomer(null),
        new Standing.NeedsWord(null, null, null),
        new Standing.Resolved(at, false, null, null),
        new Standing.Closed(at));
  }

  private CaseView view(Standing standing, Set<CustomerAct> allowed, List<TalkLine> talk) {
    CaseView sample = new SampleViews(Language.EN).received();
    return new CaseView(
        sample.site(),
        sample.language(),
        sample.languages(),
        sample.token(),
        sample.caseName(),
        sample.zone(),
        sample.now(),
        standing,
        talk,
        List.of(),
        allowed,
        sample.slots(),
        null,
        Map.of(),
        List.of(),
        "k",
        null);
  }

  private Document page(CaseView view) {
    return Jsoup.parse(pages.customer(view).html());
  }
}
