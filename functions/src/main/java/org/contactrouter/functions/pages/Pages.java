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
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;

/** Writes the HTML pages. The same view gives the same page. */
public final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());
  private final Assets assets;
  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  public Pages(Assets assets) {
    this.assets = assets;
    for (Language language : Language.values()) {
      words.put(language, Words.of(Pages.class, "words", language));
    }
  }

  /** The hosted form, {@code GET /f/{formId}} and what a post gets that was not stored. */
  public String form(FormView view) {
    String path = "f/" + view.formId();
    Frame frame = frame(view.site(), view.language(), path, view.options().languages());
    return render("form.jte", Map.of("view", view, "frame", frame));
  }

  /** The customer's page, {@code /c/{token}}. */
  public String customer(CaseView view) {
    Frame frame = frame(view.site(), view.language(), "c/" + view.token(), view.languages());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("case.jte", Map.of("view", view, "frame", frame, "times", times));
  }

  /** An agent's work item, {@code /w/{token}}. */
  public String work(WorkView view) {
    Frame frame = frame(view.site(), view.language(), "w/" + view.token(), List.of());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("work.jte", Map.of("view", view, "frame", frame, "times", times));
  }

  /** An agent's list, {@code /q/{token}}. */
  public String workList(WorkListView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    Moments times = moments(view.language(), view.zone(), view.now());
    return render("list.jte", Map.of("view", view, "frame", frame, "times", times));
  }

  /** The page of a request that got nothing else. */
  public String problem(ProblemView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("problem.jte", Map.of("view", view, "frame", frame));
  }

  /** The page that says that something was done. */
  public String done(DoneView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("done.jte", Map.of("view", view, "frame", frame));
  }

  /** The page of a post that could not be stored, with all that was typed, to be sent again. */
  public String unsent(UnsentView view) {
    Frame frame = frame(view.site(), view.language(), "", List.of());
    return render("unsent.jte", Map.of("view", view, "frame", frame));
  }

  private Frame frame(Site site, Language language, String path, List<Language> languages) {
    return new Frame(site, words(language), assets, path, languages);
  }

  private Moments moments(Language language, ZoneId zone, Instant now) {
    return new Moments(language, zone, now);
  }

  /** The texts of the pages in a language. */
  public Words words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput(16_384);
    engine.render(template, values, output);
    return output.toString();
  }
}
