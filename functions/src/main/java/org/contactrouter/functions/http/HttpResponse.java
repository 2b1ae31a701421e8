package org.contactrouter.functions.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response before the gateway's wrapping. */
public record HttpResponse(int status, Headers headers, Body body) {

  /** A page with the headers of {@link PageSecurity}; its forms may post to this origin only. */
  public static HttpResponse html(int status, Page page) {
    return html(status, page, List.of());
  }

  /**
   * A page with the headers of {@link PageSecurity}.
   *
   * @param formTargets origins that an answer to the page's form may redirect to, besides our own
   */
  public static HttpResponse html(int status, Page page, List<String> formTargets) {
    return new HttpResponse(status, PageSecurity.headers(page, formTargets), Body.of(page.html()))
        .with("Content-Type", "text/html; charset=utf-8");
  }

  /** The value in JSON (a record or a map; an empty {@code Optional} is left out), never cached. */
  public static HttpResponse json(int status, Object value) {
    return of(status, "application/json", Body.of(Json.write(value)))
        .with("Cache-Control", "no-store");
  }

  /** 303 See Other; the location may be relative to the request. */
  public static HttpResponse redirect(String location) {
    return empty(303).with("Location", location).with("Cache-Control", "no-store");
  }

  public static HttpResponse empty(int status) {
    return new HttpResponse(status, Headers.none(), Body.empty());
  }

  public static HttpResponse of(int status, String contentType, Body body) {
    return new HttpResponse(status, Headers.none(), body)
        .with("Content-Type", contentType)
        .with("X-Content-Type-Options", "nosniff");
  }

  /** The same response with a header field set, whatever it was before. */
  public HttpResponse with(String name, String value) {
    return new HttpResponse(status, headers.with(name, value), body);
  }

  public HttpResponse with(Map<String, String> fields) {
    HttpResponse response = this;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      response = response.with(field.getKey(), field.getValue());
    }
    return response;
  }

  /** The first value of a header field, its name in any case. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }
}
