package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A good request of every operation. */
final class Requests {
  private static final String KNOWLEDGE =
      """
      {"entries": [{"id": "change-address", "topic": "account", "owner": "ana@marzipan.example",
        "reviewBy": "2100-06-30", "locales": {"pt": {"name": "Mudar a morada",
          "answer": "%s", "phrasings": ["Como mudo a minha morada?", "Mudei de casa"]}}}]}
      """;
  private static final String KNOWLEDGE_TABLE =
      """
      entry,language,phrasing,answer
      change-address,pt,Como mudo a minha morada?,"Em Conta, Moradas. %s"
      change-address,pt,Mudei de casa,
      """;
  private static final String CUSTOMERS =
      """
      email,name,account,owner,type,importance,purchases
      ana@marzipan.example,"Ana Quill",Azul,rui,repeat,3,1200.00 EUR watch; 15 EUR
      """;

  private final Random random;
  private final Scene scene;

  Requests(Random random, Scene scene) {
    this.random = random;
    this.scene = scene;
  }

  Wire of(String operation) {
    String[] words = operation.split(" ", 2);
    Wire wire = new Wire(words[0], words[1], segment(words[1]));
    wire.header("Accept", pick("application/json", "text/html,*/*;q=0.8", "*/*"));
    wire.header("Accept-Language", pick("pt-PT,pt;q=0.9", "es", "en-GB,en;q=0.8"));
    wire.header("Host", "router.example");
    wire.header("X-Forwarded-Proto", "https");
    if (wire.method.equals("GET") && random.nextInt(8) == 0) {
      wire.header("If-None-Match", "*");
    }
    switch (operation) {
      case "POST /f/{formId}" -> form(wire, contact());
      case "POST /c/{token}/feedback" ->
          form(wire, single("outcome", pick("helped", "not_helped", "person")));
      case "POST /c/{token}/choice" ->
          form(wire, single("entry", pick("none", "refund-eu", "refund-brazil")));
      case "POST /c/{token}/message" -> form(wire, single("message", Words.some(random, 500)));
      case "POST /w/{token}" -> form(wire, work());
      case "GET /f/{formId}/suggestions" -> wire.query = "q=marzipan&language=" + pick("pt", "es");
      case "PUT /api/settings" -> file(wire, "application/json", Target.demo("settings.json"));
      case "PUT /api/knowledge" -> {
        boolean table = random.nextBoolean();
        String text = table ? KNOWLEDGE_TABLE : KNOWLEDGE;
        file(wire, table ? "text/csv" : "application/json", text.formatted("marzipan 🙏"));
      }
      case "PUT /api/customers" -> file(wire, "text/csv", CUSTOMERS);
      default -> {}
    }
    return wire;
  }

  private String segment(String route) {
    if (route.startsWith("/f/")) {
      return pick("contact", "orders");
    }
    return switch (route.substring(1, Math.min(route.length(), 3))) {
      case "c/" -> pick(scene.customers());
      case "w/" -> pick(scene.work());
      case "q/" -> pick(scene.lists());
      default -> route.contains("{job}") ? "v000001" : pick(scene.caseIds());
    };
  }

  private void form(Wire wire, Map<String, List<String>> fields) {
    wire.meant = new Encodings(random).write(wire, fields);
  }

  private void file(Wire wire, String type, String text) {
    file(wire, type, text.getBytes(UTF_8));
  }

  private void file(Wire wire, String type, byte[] bytes) {
    wire.replace("Content-Type", type);
    wire.body(bytes);
    wire.base64 = type.equals("text/csv");
  }

  private Map<String, List<String>> contact() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("message", List.of(Words.some(random, 500)));
    fields.put(
        pick("email", "_replyto"),
        List.of("quill%d@marzipan.example".formatted(random.nextInt(1_000))));
    if (random.nextBoolean()) {
      fields.put("name", List.of("Quill " + Words.some(random, 90)));
      fields.put(pick("subject", "_subject"), List.of(Words.some(random, 190)));
    }
    if (random.nextBoolean()) {
      fields.put("topic", List.of(pick("orders", "no such topic")));
      fields.put(pick("language", "_language"), List.of(pick("pt", "pt-BR", "es", "xx")));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.put("order " + i, List.of(Words.some(random, 300), Words.some(random, 300)));
    }
    if (random.nextInt(8) == 0) {
      fields.put(
          pick("_gotcha", "_ts", "_next", "_idempotency"),
          List.of(pick("x", "https://x.example/a?b#c")));
    }
    return fields;
  }

  private Map<String, List<String>> work() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(
        "action",
        List.of(
            pick(
                "claim",
                "reply",
                "ask",
                "answer",
                "resolve",
                "keep",
                "cancel",
                "consult",
                "consulted",
                "raise",
                "transfer",
                "snooze",
                "wrong-level")));
    fields.put("text", List.of(Words.some(random, 500)));
    fields.put("promise", List.of("A new parcel arrives"));
    fields.put("due", List.of("2100-03-05T12:30"));
    fields.put("note", List.of(Words.some(random, 500)));
    fields.put("cause", List.of(pick("DELIVERY", "OTHER")));
    fields.put("entry", List.of("track-order"));
    fields.put("kept", List.of("yes"));
    fields.put("id", List.of(pick("promise-1", "promise-2", "consult-1")));
    fields.put("why", List.of(Words.some(random, 500)));
    fields.put("whom", List.of("rui"));
    fields.put("question", List.of(Words.some(random, 500)));
    fields.put("by", List.of("2100-03-05T12:30"));
    fields.put("answer", List.of(Words.some(random, 500)));
    fields.put("to", List.of(pick("agent:rui", "queue:high-touch", "nowhere")));
    fields.put("brief", List.of(Words.some(random, 500)));
    fields.put("until", List.of("2100-03-05T12:30"));
    return fields;
  }

  private static Map<String, List<String>> single(String name, String value) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(name, List.of(value));
    return fields;
  }

  private String pick(String... choices) {
    return pick(List.of(choices));
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
