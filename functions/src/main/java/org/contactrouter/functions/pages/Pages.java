package org.contactrouter.functions.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Page;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;

/** Writes the HTML pages. The same view gives the same page. */
public final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());
  private final Assets assets = new Assets();
  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  public Pages() {
    for (Language language : Language.values()) {
      words.put(language, Words.of(Pages.class, "words", language));
    }
  }

  /** The hosted form, {@code GET /f/{formId}} and what a post gets that was not stored. */
  public Page form(FormView view) {
    String path = "f/" + view.formId();
    Frame frame =
        new Frame(
            view.site(), words(view.language()), assets, path, view.options().languages(), true);
    return render("form.jte", frame, Map.of("view", view, "frame", frame));
  }

  /** The customer's page, {@code /c/{token}}. */
  public Page customer(CaseView view) {
    Frame frame = frame(view.site(), view.language(), "c/" + view.token(), view.languages());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("case.jte", frame, Map.of("view", view, "frame", frame, "times", times));
  }

  /** An agent's work item, {@code /w/{token}}. */
  public Page work(WorkView view) {
    Frame frame = frame(view.site(), view.language(), "w/" + view.token(), List.of());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("work.jte", frame, Map.of("view", view, "frame", frame, "times", times));
  }

  /** An agent's list, {@code /q/{token}}. */
  public Page workList(WorkListView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("list.jte", frame, Map.of("view", view, "frame", frame, "times", times));
  }

  /** The page of a request that got nothing else. */
  public Page problem(ProblemView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("problem.jte", frame, Map.of("view", view, "frame", frame));
  }

  /** The page that says that something was done. */
  public Page done(DoneView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("done.jte", frame, Map.of("view", view, "frame", frame));
  }

  /** The page of a post that could not be stored, with all that was typed, to be sent again. */
  public Page unsent(UnsentView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("unsent.jte", frame, Map.of("view", view, "frame", frame));
  }

  private Frame frame(Site site, Language language, String path, List<Language> languages) {
    return new Frame(site, words(language), assets, path, languages, false);
  }

  private Moments moments(Language language, ZoneId zone, Instant now) {
    return new Moments(language, zone, now);
  }

  /** The texts of the pages in a language. */
  public Words words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private Page render(String template, Frame frame, Map<String, Object> values) {
    StringOutput output = new StringOutput(32_768);
    engine.render(template, values, output);
    return new Page(output.toString(), frame.styles(), frame.scripts());
  }
}
