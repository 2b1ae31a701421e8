package org.contactrouter.local.api;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /api} as calls; each gives the API's JSON or throws what it says. */
public final class Administration {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The function that publishes has 15 minutes; more may wait before it. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ApiClient client;

  /** The administration of the system that the client calls. */
  public Administration(ApiClient client) {
    this.client = client;
  }

  /** Applies a settings document. */
  public ObjectNode configure(InputFile document) {
    return call("PUT", "/api/settings", "application/json", document.bytes());
  }

  /** Adds customers, and replaces those that are there. */
  public ObjectNode customers(InputFile table) {
    return call("PUT", "/api/customers", "text/csv", table.bytes());
  }

  /** Goes back to the knowledge before the last publishing. */
  public ObjectNode rollBack() {
    return call("POST", "/api/knowledge/rollback", "application/json", new byte[0]);
  }

  /** Everything about a case, with sentences in a language. */
  public ObjectNode explain(String caseId, String language) {
    return get("/api/cases/" + segment(caseId) + "?language=" + segment(language));
  }

  /**
   * Publishes knowledge and waits for the end: the job, with the warnings that are told only when
   * the document is taken. {@code heard} hears how the job stands until then.
   */
  public ObjectNode publish(InputFile knowledge, Consumer<JsonNode> heard) {
    ObjectNode taken = call("PUT", "/api/knowledge", knowledge.mediaType(), knowledge.bytes());
    ObjectNode job = ended(taken, heard);
    if (job.path("state").asString("").equals("FAILED")) {
      throw new CommandException("not published: " + job.path("failure").asString(""));
    }
    job.set("warnings", taken.path("warnings"));
    return job;
  }

  private ObjectNode ended(ObjectNode taken, Consumer<JsonNode> heard) {
    ObjectNode job = taken;
    String path = "/api/knowledge/jobs/" + segment(job.path("id").asString(""));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!hasEnded(job)) {
      if (System.nanoTime() > end) {
        throw new CommandException("not published yet; GET " + path + " tells how it goes on");
      }
      heard.accept(job);
      pause();
      job = get(path);
    }
    return job;
  }

  private static boolean hasEnded(JsonNode job) {
    String state = job.path("state").asString("");
    return !state.equals("WAITING") && !state.equals("BUILDING");
  }

  private ObjectNode get(String path) {
    return read("GET " + path, client.get(path));
  }

  private ObjectNode call(String method, String path, String mediaType, byte[] body) {
    return read(
        method + " " + path, client.send(method, path, Map.of("Content-Type", mediaType), body));
  }

  private static ObjectNode read(String request, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw Refusal.of(request, answer);
    }
    return JSON.readValue(answer.body(), ObjectNode.class);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted");
    }
  }
}
