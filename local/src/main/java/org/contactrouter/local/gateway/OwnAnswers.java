package org.contactrouter.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.local.template.Template;

/** What the gateway itself answers: the gateway responses of the template, else a plain problem. */
record OwnAnswers(Map<String, Template.GatewayResponse> responses) {

  /** There is no such route. API Gateway says 403 here unless the template changes it. */
  Answer noRoute() {
    return answer(
        "MISSING_AUTHENTICATION_TOKEN", "DEFAULT_4XX", 403, "Missing Authentication Token");
  }

  Answer tooLarge() {
    return answer("REQUEST_TOO_LARGE", "DEFAULT_4XX", 413, "Request Too Long");
  }

  Answer refused(String why) {
    return Answer.problem(403, why);
  }

  /** The function failed, or gave no answer that can be sent. */
  Answer failed() {
    return answer("INTEGRATION_FAILURE", "DEFAULT_5XX", 502, "Internal server error");
  }

  private Answer answer(String type, String otherwise, int status, String title) {
    Template.GatewayResponse response = responses.getOrDefault(type, responses.get(otherwise));
    if (response == null) {
      return Answer.problem(status, title);
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return new Answer(
        response.status().orElse(status),
        headers,
        response.body().orElse("").getBytes(StandardCharsets.UTF_8));
  }
}
