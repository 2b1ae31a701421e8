package org.contactrouter.functions.simulated;

import java.net.URI;
import org.contactrouter.functions.http.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param from the address that was asked
 * @param location where it sends its reader; empty when nowhere
 */
record Answer(URI from, int status, String location, String body) {
  boolean isFailure() {
    return status >= 500;
  }

  /** Where it sends its reader. */
  URI next() {
    return from.resolve(location);
  }

  Document page() {
    return Jsoup.parse(body, from.toString());
  }

  JsonNode json() {
    return Json.mapper().readTree(body);
  }
}
