package org.contactrouter.functions.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a function sees it, whichever gateway, stage or domain it came through.
 *
 * @param method in upper case
 * @param path begins with a slash; without the stage or the custom domain's base path
 * @param route the gateway's template for the path, for example {@code /f/{formId}}: safe to log
 * @param pathParameters by the names in the template, decoded
 * @param query decoded; several values to a name, in the order that they came
 * @param sourceIp the caller's address as the gateway saw it
 * @param baseUrl scheme, host and whatever stands before the path as the client sees it, without a
 *     closing slash: {@code baseUrl + path} is the absolute URL
 */
public record HttpRequest(
    String method,
    String path,
    String route,
    Map<String, String> pathParameters,
    Map<String, List<String>> query,
    Headers headers,
    Body body,
    Optional<String> sourceIp,
    String baseUrl) {

  public HttpRequest {
    pathParameters = Map.copyOf(pathParameters);
    query = Map.copyOf(query);
  }

  /**
   * A parameter of the path.
   *
   * @throws IllegalArgumentException when the route has none of that name
   */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no path parameter " + name + " in " + route);
    }
    return value;
  }

  /** The first value of a query parameter. */
  public Optional<String> queryParameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The first value of a header field, its name in any case. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** The same request, matched to a route. */
  public HttpRequest on(String matchedRoute, Map<String, String> parameters) {
    return new HttpRequest(
        method, path, matchedRoute, parameters, query, headers, body, sourceIp, baseUrl);
  }
}
