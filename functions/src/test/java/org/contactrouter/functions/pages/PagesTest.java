package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page in every language. */
final class PagesTest {
  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageSaysItsLanguageAndHasATitleAndOneHeading(Language language) {
    each(
        language,
        page -> {
          assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
          assertThat(page.title()).endsWith(" – Loja Azul").doesNotStartWith(" ");
          assertThat(page.select("h1")).hasSize(1);
          assertThat(page.expectFirst("h1").text()).isNotEmpty();
          assertThat(page.select("main#main")).hasSize(1);
          assertThat(page.expectFirst("a.skip").attr("href")).isEqualTo("#main");
          assertThat(page.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageNeedsMoreThanAStrictPolicyAllows(Language language) {
    each(
        language,
        page -> {
          assertThat(page.select("[style], [src], link[rel=stylesheet], iframe, base")).isEmpty();
          for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageNamesEachOfItsStylesAndScriptsAndNoOther(Language language) {
    new SampleViews(language)
        .pages(pages)
        .forEach(
            (name, page) -> {
              Document html = Jsoup.parse(page.html());
              assertThat(data(html, "style")).as(name).isEqualTo(page.styles());
              assertThat(data(html, "script")).as(name).isEqualTo(page.scripts());
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyAddressOfOursIsRelative(Language language) {
    each(
        language,
        page -> {
          for (Element element : page.select("a[href^=.], form[action]")) {
            String address = element.attr("href") + element.attr("action");
            assertThat(address).startsWith("../");
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyInputHasALabelAndEveryReferenceItsTarget(Language language) {
    each(
        language,
        page -> {
          List<String> ids = page.select("[id]").eachAttr("id");
          assertThat(ids).doesNotHaveDuplicates();
          for (Element field : page.select("textarea, select, input:not([type=hidden])")) {
            boolean within = field.closest("label") != null;
            assertThat(within || page.select("label[for=" + field.id() + "]").size() == 1)
                .as(field.outerHtml())
                .isTrue();
          }
          for (String name : List.of("aria-describedby", "aria-labelledby")) {
            for (Element element : page.select("[" + name + "]")) {
              assertThat(ids).contains(element.attr(name).split(" "));
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTimeIsMarkedUp(Language language) {
    each(
        language,
        page -> {
          for (Element time : page.select("time")) {
            assertThat(time.attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d.*)?");
            assertThat(time.text()).isNotEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noFormIsInsideAnother(Language language) {
    each(language, page -> assertThat(page.select("form form, button button, a a")).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sameViewSamePage(Language language) {
    Map<String, Page> once = new SampleViews(language).pages(pages);
    assertThat(new SampleViews(language).pages(new Pages())).isEqualTo(once);
    assertThat(Set.copyOf(once.values())).hasSameSizeAs(once.keySet());
  }

  private static List<String> data(Document page, String tag) {
    return page.select(tag).stream().map(Element::data).toList();
  }

  private void each(Language language, Consumer<Document> check) {
    new SampleViews(language)
        .pages(pages)
        .values()
        .forEach(page -> check.accept(Jsoup.parse(page.html())));
  }
}
