package org.contactrouter.functions.http;

import java.util.Locale;

/** The kinds of problem, each with one status and one code. */
public enum ProblemKind {
  MALFORMED_BODY(400),
  IDEMPOTENCY_KEY_MALFORMED(400),
  ORIGIN_NOT_ALLOWED(403, "BLOCKED"),
  NOT_FOUND(404),
  FORM_NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  CONFLICT(409),
  FORM_DISABLED(410, "INACTIVE"),
  TOO_LARGE(413),
  /** It was stored and its customer had it erased. */
  ERASED(410),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID_FIELDS(422),
  KEY_REUSED(422),
  TOO_MANY_REQUESTS(429),
  UNEXPECTED(500),
  UNAVAILABLE(503),
  /** What was asked for is stored and cannot be read now. */
  UNREADABLE(503, "UNAVAILABLE");

  private final int status;
  private final String code;

  ProblemKind(int status) {
    this.status = status;
    this.code = name();
  }

  /** With the code that Formspree's clients know instead of the name. */
  ProblemKind(int status, String code) {
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The problem type, a URI that identifies and does not resolve (RFC 9457, 3.1.1). */
  public String type() {
    return "urn:contact-router:problem:" + slug();
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
