package org.contactrouter.functions.triage;

import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.SuggestAnswers.Suggested;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;

/** {@code GET /f/{formId}/suggestions}: answers that might fit what is being typed. */
final class Suggestions {
  private final SuggestAnswers suggest;
  private final ProblemPages problems;

  Suggestions(SuggestAnswers suggest, ProblemPages problems) {
    this.suggest = suggest;
    this.problems = problems;
  }

  HttpResponse answer(HttpRequest request, Form form, KnownSettings known) {
    String question = request.queryParameter("q").orElse("");
    Language language = ProblemPages.language(request, known.settings().company());
    try {
      Suggested suggested = suggest.suggest(question, language, form, known.settings());
      return tag(suggested, question, language, form, known)
          .on(
              request,
              HttpResponse.json(200, SuggestionsView.of(suggested.texts()))
                  .with("Cache-Control", "private, no-cache"));
    } catch (StoreUnavailable down) {
      Problem problem = Problem.of(ProblemKind.UNREADABLE, language);
      return ProblemPages.tryLater(
          problems.answer(request, known.settings().company(), problem, language));
    }
  }

  /** The same question has the same answers as long as the bank and the settings are the same. */
  private static EntityTag tag(
      Suggested suggested, String question, Language language, Form form, KnownSettings known) {
    return EntityTag.of(
        suggested.bank().orElse(""),
        known.settings().version(),
        language.base(),
        form.id(),
        question);
  }
}
