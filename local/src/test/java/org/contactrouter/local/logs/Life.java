package org.contactrouter.local.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.local.run.LocalSystem;
import org.contactrouter.local.run.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that persons do with cases, each of them with words that nobody else uses. */
final class Life {
  static final List<String> SECRETS = List.of("marzipan", "Quillfeather", "@");

  private static final String SETTINGS =
      """
      {"company": {"name": "Loja Azul", "zone": "Europe/Lisbon", "language": "en"},
       "forms": [{"id": "contact"}],
       "agents": [{"id": "rui", "name": "Rui Quillfeather", "email": "rui@marzipan.example", "supervisor": true}],
       "queues": [{"id": "low-touch", "name": "Low", "agents": ["rui"], "calendar": "shop"},
                  {"id": "high-touch", "name": "High", "agents": ["rui"], "calendar": "shop"}],
       "calendars": {"shop": {"zone": "Europe/Lisbon", "week": {
         "MONDAY": [%1$s], "TUESDAY": [%1$s], "WEDNESDAY": [%1$s], "THURSDAY": [%1$s],
         "FRIDAY": [%1$s], "SATURDAY": [%1$s], "SUNDAY": [%1$s]}}},
       "policy": {"preset": "hybrid"}}
      """
          .formatted("{\"from\": \"00:00\", \"to\": \"00:00\"}"); // Always open: lives take hours.
  private static final String KNOWLEDGE =
      """
      entry,language,phrasing,answer,owner,reviewBy
      marzipan,en,Where is my marzipan?,Marzipan leaves on Mondays.,rui@marzipan.example,2100-01-01
      marzipan,en,When does my marzipan come?,,,
      """;
  private static final String CUSTOMERS =
      """
      email,name,account,owner
      ana@marzipan.example,Ana Quillfeather,Marzipan,rui
      """;

  private final LocalSystem system;
  private final Visitor visitor;
  private final List<String> tokens = new ArrayList<>();
  private int lives;

  Life(LocalSystem system) {
    this.system = system;
    this.visitor = new Visitor(system.baseUri());
  }

  /**
   * One whole life of a case, with every function at work. What fails on the way is left to be made
   * good: nothing here depends on the answers.
   */
  void live() {
    administer();
    visitor.get("/healthz");
    visitor.get("/f/contact/suggestions?q=marzipan");
    post("/f/contact", Map.of("message", "Where is my marzipan?", "email", "bob@marzipan.example"));
    String page = open("I want to make a formal complaint about my marzipan, number " + lives++);
    post(page + "/message", Map.of("message", "Is my marzipan there?"));
    system.time().advance(Duration.ofHours(2));
    mailed("/w/").forEach(this::work);
    mailed("/q/").forEach(visitor::get);
    post(page + "/feedback", Map.of("outcome", "helped"));
    visitor.get(page, "Accept", "application/json");
  }

  /** What is done before there can be cases. */
  void administer() {
    put("/api/settings", "application/json", SETTINGS);
    put("/api/customers", "text/csv", CUSTOMERS);
    put("/api/knowledge", "text/csv", KNOWLEDGE);
    settle();
    visitor.get("/api/knowledge");
  }

  /** Every token that was ever given. */
  List<String> tokens() {
    Stream<String> mailed =
        Stream.of("/c/", "/w/", "/q/").flatMap(this::mailed).map(path -> path.substring(3));
    return Stream.concat(tokens.stream(), mailed)
        .filter(token -> !token.isEmpty())
        .distinct()
        .toList();
  }

  /** The customer's page; of a contact that was not taken, one that is not there. */
  private String open(String message) {
    Map<String, String> contact =
        Map.of(
            "message", message,
            "name", "Ana Quillfeather",
            "email", "ana@marzipan.example",
            "subject", "Marzipan");
    JsonNode receipt = JsonMapper.shared().readTree(post("/f/contact", contact));
    String token = receipt.path("token").asString("");
    tokens.add(token);
    return "/c/" + (token.isEmpty() ? "none" : token);
  }

  private void work(String path) {
    String due =
        LocalDateTime.ofInstant(system.clock().instant(), ZoneId.of("Europe/Lisbon"))
            .plusDays(1)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    visitor.get(path);
    post(path, Map.of("action", "claim"));
    post(
        path,
        Map.of(
            "action", "reply", "text", "Dear Ana, marzipan.", "promise", "Marzipan", "due", due));
    post(
        path,
        Map.of("action", "resolve", "text", "Marzipan!", "note", "marzipan", "cause", "DELIVERY"));
  }

  private String post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String answer =
        visitor
            .post(
                path,
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json")
            .body();
    settle();
    return answer;
  }

  private void put(String path, String type, String body) {
    visitor.send("PUT", path, body.getBytes(UTF_8), "Content-Type", type);
  }

  private void settle() {
    system.time().settle();
  }

  /** The paths that mails lead to, of this kind, newest first. */
  private Stream<String> mailed(String kind) {
    String base = system.baseUri().toString();
    return system.outbox().newestFirst().stream()
        .flatMap(mail -> mail.links().stream())
        .filter(link -> link.startsWith(base + kind))
        .map(link -> link.substring(base.length()))
        .distinct()
        .limit(1);
  }
}
