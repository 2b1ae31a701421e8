package org.contactrouter.local.load;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.CommandException;
import tools.jackson.databind.json.JsonMapper;

/** Knows where a case stands. */
@FunctionalInterface
interface Standings {
  JsonMapper JSON = JsonMapper.shared();

  /** Where a case stands; empty if there is no such case. */
  Optional<Standing> find(String caseId);

  /**
   * Those of a system: a local one has done all that is due and lists every case, another one is
   * asked case by case.
   */
  static Standings of(ApiClient client) {
    byte[] nothing = "{\"advance\":\"PT0S\"}".getBytes(StandardCharsets.UTF_8);
    boolean local =
        client.isLocal()
            && client.send("POST", "/local/clock", Map.of(), nothing).statusCode() == 200;
    return local ? listed(client.get("/local/cases")) : caseId -> asked(client, caseId);
  }

  private static Standings listed(HttpResponse<String> answer) {
    Map<String, Standing> all = new HashMap<>();
    JSON.readTree(answer.body())
        .forEach(line -> all.put(line.path("id").asString(""), Standing.of(line)));
    return caseId -> Optional.ofNullable(all.get(caseId));
  }

  private static Optional<Standing> asked(ApiClient client, String caseId) {
    HttpResponse<String> answer = client.get("/api/cases/" + caseId);
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(Standing.of(JSON.readTree(answer.body())));
      case 404 -> Optional.empty();
      default ->
          throw new CommandException("GET /api/cases/" + caseId + ": " + answer.statusCode());
    };
  }
}
