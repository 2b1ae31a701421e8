package org.contactrouter.functions.http;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The absolute URL before a path, as the client sees it. */
final class BaseUrl {
  private BaseUrl() {}

  /**
   * From the gateway's own domain name, which a client cannot choose; the {@code Host} header only
   * where the event has none.
   */
  static String of(JsonNode context, Headers headers, String prefix) {
    String named = headers.first("Host").orElse("localhost");
    String domain = context.path("domainName").asString(named);
    String host = named.startsWith(domain + ":") ? named : domain;
    return scheme(headers, host)
        + "://"
        + host
        + (isPathStyle(context, host, prefix)
            ? "/_aws/execute-api/" + context.path("apiId").asString("") + prefix
            : prefix);
  }

  /**
   * LocalStack puts only the stage in the event's path; a client that does not call it by the API's
   * own host name sees {@code /_aws/execute-api/API/STAGE} (or the older {@code
   * /restapis/API/STAGE/_user_request_}, for which this is another name). A domain name with a port
   * is never AWS.
   */
  private static boolean isPathStyle(JsonNode context, String host, String prefix) {
    String api = context.path("apiId").asString("");
    return host.contains(":")
        && !api.isEmpty()
        && !host.startsWith(api + ".")
        && prefix.equals("/" + context.path("stage").asString(""));
  }

  private static String scheme(Headers headers, String host) {
    return headers
        .first("X-Forwarded-Proto")
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
        .orElse(host.contains(":") || host.equals("localhost") ? "http" : "https");
  }
}
