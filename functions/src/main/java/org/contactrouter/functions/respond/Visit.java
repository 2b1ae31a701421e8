package org.contactrouter.functions.respond;

import org.contactrouter.cases.Case;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.settings.Settings;

/**
 * A customer's request about their case.
 *
 * @param whole the case as it is, not as it is told
 * @param language what the page is read in: the address's, else the case's
 */
record Visit(HttpRequest request, Settings settings, Case whole, Language language) {

  static Visit of(HttpRequest request, Settings settings, Case whole) {
    return new Visit(
        request,
        settings,
        whole,
        ProblemPages.chosen(request, settings.company()).orElse(whole.contact().language()));
  }

  String token() {
    return request.pathParameter("token");
  }

  /** The same visit, after something happened to the case. */
  Visit to(Case now) {
    return new Visit(request, settings, now, language);
  }
}
