package org.contactrouter.functions.manage;

import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.port.CaseStore;

/** {@code /api/cases}: why a case was decided as it was, and what happened since. */
final class CasesApi {
  private final CaseStore store;

  CasesApi(CaseStore store) {
    this.store = store;
  }

  HttpResponse explain(HttpRequest request) {
    Language language =
        request.queryParameter("language").flatMap(Language::of).orElse(Language.EN);
    return store
        .find(request.pathParameter("caseId"))
        .map(whole -> HttpResponse.json(200, ExplanationView.of(whole, language)))
        .orElseGet(() -> Problems.of(request, ProblemKind.NOT_FOUND));
  }
}
