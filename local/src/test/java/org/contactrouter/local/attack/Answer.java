package org.contactrouter.local.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a function told the gateway to send.
 *
 * @param headers by name in lower case
 */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer read(JsonNode answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().stringValue()));
    return new Answer(
        answer.path("statusCode").intValue(), headers, answer.path("body").stringValue());
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }
}
