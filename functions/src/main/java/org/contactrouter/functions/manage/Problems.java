package org.contactrouter.functions.manage;

import java.util.List;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;

/** The problems of administration, in the language that the caller accepts. */
final class Problems {
  private Problems() {}

  static HttpResponse of(HttpRequest request, ProblemKind kind) {
    return problem(request, kind).response();
  }

  /** What is wrong, each by its name, instead of the kind's own sentence. */
  static HttpResponse of(HttpRequest request, ProblemKind kind, List<Problem.Invalid> invalid) {
    return problem(request, kind).withErrors(invalid).response();
  }

  private static Problem problem(HttpRequest request, ProblemKind kind) {
    return Problem.of(kind, Accepts.language(request).orElse(Language.EN));
  }
}
