package org.contactrouter.functions.respond;

import org.contactrouter.functions.http.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** What the gateway would send. */
record Answered(int status, JsonNode headers, String body) {
  String header(String name) {
    return headers.path(name).asString("");
  }

  Document page() {
    return Jsoup.parse(body);
  }

  /** What stands in a text area; a browser drops the line break after its start tag. */
  String typed(String id) {
    String text = page().expectFirst("textarea#" + id).wholeText();
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  JsonNode json() {
    return Json.mapper().readTree(body);
  }
}
