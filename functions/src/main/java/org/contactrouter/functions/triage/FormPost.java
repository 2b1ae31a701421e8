package org.contactrouter.functions.triage;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.TakeContact;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.intake.Draft;
import org.contactrouter.functions.intake.Fingerprint;
import org.contactrouter.functions.intake.FormRules;
import org.contactrouter.functions.intake.Intake;
import org.contactrouter.functions.intake.Submission;
import org.contactrouter.functions.intake.TimingToken;
import org.contactrouter.knowledge.LanguageGuess;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.token.CaseTokens;

/** {@code POST /f/{formId}}: reads the post, takes the contact, answers with page or JSON. */
final class FormPost {
  private final TakeContact take;
  private final FormPages pages;
  private final TimingToken timing;
  private final CaseTokens tokens;
  private final InstantSource clock;

  FormPost(
      TakeContact take,
      FormPages pages,
      TimingToken timing,
      CaseTokens tokens,
      InstantSource clock) {
    this.take = take;
    this.pages = pages;
    this.timing = timing;
    this.tokens = tokens;
    this.clock = clock;
  }

  HttpResponse answer(HttpRequest request, Form form, KnownSettings known) {
    FormRules rules = FormPages.rules(form, known.settings());
    return switch (Intake.read(request, rules)) {
      case Submission.Rejected rejected -> pages.rejected(request, form, known, rejected);
      case Submission.Accepted(Draft draft) -> taken(request, form, known, draft, rules);
    };
  }

  private HttpResponse taken(
      HttpRequest request, Form form, KnownSettings known, Draft draft, FormRules rules) {
    Language shown = FormPages.language(request, known, draft);
    Optional<Language> told = draft.language().or(() -> guessed(draft, shown, rules));
    Language language = told.orElse(shown);
    List<Language> others = told.isPresent() ? List.of() : others(language, rules);
    try {
      return switch (take.take(submitted(form, draft, language, others), known)) {
        case Receipt.Taken(Case opened, boolean replayed) ->
            receipt(request, draft, opened, replayed);
        case Receipt.KeyReused() -> pages.keyReused(request, form, known, draft);
        case Receipt.TooLarge() -> problem(request, known, ProblemKind.TOO_LARGE, shown);
        case Receipt.Erased() -> problem(request, known, ProblemKind.ERASED, shown);
      };
    } catch (StoreUnavailable down) {
      return pages.notStored(request, form, known, draft);
    }
  }

  private HttpResponse problem(
      HttpRequest request, KnownSettings known, ProblemKind kind, Language language) {
    return pages.problem(request, known, Problem.of(kind, language), language);
  }

  private Submitted submitted(Form form, Draft draft, Language language, List<Language> others) {
    return new Submitted(
        form,
        draft.message(),
        draft.name(),
        draft.email(),
        draft.subject(),
        language,
        others,
        draft.zone(),
        draft.topic(),
        new LinkedHashMap<>(draft.custom()),
        draft.idempotencyKey(),
        spam(draft),
        Fingerprint.of(form.id(), draft).hex());
  }

  private Optional<String> spam(Draft draft) {
    if (draft.honeypotFilled()) {
      return Optional.of("honeypot");
    }
    return draft
        .timingToken()
        .map(token -> timing.check(token, clock.instant()))
        .flatMap(
            verdict ->
                switch (verdict) {
                  case OK -> Optional.empty();
                  case FORGED -> Optional.of("forged timing token");
                  case TOO_FAST -> Optional.of("filled too fast");
                });
  }

  /** What the words look like, in the region of the page where that is in their language. */
  private static Optional<Language> guessed(Draft draft, Language shown, FormRules rules) {
    return LanguageGuess.of(draft.message())
        .flatMap(base -> base.equals(shown.base()) ? Optional.of(shown) : rules.language(base));
  }

  private static List<Language> others(Language language, FormRules rules) {
    return rules.languages().stream()
        .filter(other -> !other.base().equals(language.base()))
        .toList();
  }

  private HttpResponse receipt(HttpRequest request, Draft draft, Case opened, boolean replayed) {
    String token = tokens.of(opened.id());
    HttpResponse answer =
        Accepts.json(request)
            ? HttpResponse.json(
                    201, ReceiptView.of(opened, request.baseUrl() + "/c/" + token, token))
                .with("Location", "../c/" + token)
            : HttpResponse.redirect(
                draft.next().map(next -> next + "#case=" + token).orElse("../c/" + token));
    return replayed ? answer.with("Idempotency-Replayed", "true") : answer;
  }
}
