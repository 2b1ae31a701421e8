package org.contactrouter.functions.http;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;

/**
 * The table of a function's routes. A literal segment goes before a parameter; a path that fits
 * none is 404, a method that fits none is 405 with {@code Allow}; {@code OPTIONS} is answered here.
 */
public final class Routes {
  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = routes;
  }

  public static Routes of(Route... routes) {
    return new Routes(Stream.of(routes).sorted(comparingLong(Route::parameterCount)).toList());
  }

  public HttpResponse answer(HttpRequest request) {
    List<Found> found = routes.stream().flatMap(route -> fit(route, request.path())).toList();
    if (found.isEmpty()) {
      return problem(ProblemKind.NOT_FOUND, request);
    }
    if (request.method().equals("OPTIONS")) {
      return Cors.preflight(request, methods(found));
    }
    return found.stream()
        .filter(one -> one.route().method().equals(request.method()))
        .findFirst()
        .map(one -> one.answer(request))
        .orElseGet(
            () ->
                problem(ProblemKind.METHOD_NOT_ALLOWED, request)
                    .with("Allow", String.join(", ", methods(found))));
  }

  private static Stream<Found> fit(Route route, String path) {
    return route.match(path).stream().map(parameters -> new Found(route, parameters));
  }

  private static List<String> methods(List<Found> found) {
    return Stream.concat(found.stream().map(one -> one.route().method()), Stream.of("OPTIONS"))
        .distinct()
        .sorted()
        .toList();
  }

  private static HttpResponse problem(ProblemKind kind, HttpRequest request) {
    return Problem.of(kind, Accepts.language(request).orElse(Language.EN)).response();
  }

  private record Found(Route route, Map<String, String> parameters) {
    HttpResponse answer(HttpRequest request) {
      return route.answer().apply(request.on(route.template(), parameters));
    }
  }
}
