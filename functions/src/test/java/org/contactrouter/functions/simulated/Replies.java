package org.contactrouter.functions.simulated;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.contactrouter.testing.simulator.Told;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** What answers tell their readers. */
final class Replies {
  /** What nobody should have to type again, or send under another key. */
  private static final Set<String> KEPT =
      Set.of("message", "text", "comment", "name", "email", "_idempotency");

  private Replies() {}

  /**
   * What a browser shows.
   *
   * @param sent the fields that were posted, which a failure must keep
   * @param shown the case whose page is at an address
   */
  static Told toBrowser(Answer answer, Map<String, String> sent, Function<URI, String> shown) {
    return switch (answer.status()) {
      case 303 -> new Told.Done(shown.apply(answer.next()));
      case 503 -> kept(answer, sent);
      default -> other(answer);
    };
  }

  /** What a script reads. */
  static Told toScript(Answer answer) {
    return switch (answer.status()) {
      case 200, 201 -> new Told.Done(answer.json().path("id").asString());
      default -> other(answer);
    };
  }

  /** What a script reads that said something: it must be there, to the last byte. */
  static Told toScript(Answer answer, String said) {
    if (answer.status() == 200) {
      for (JsonNode message : answer.json().path("messages")) {
        if (message.path("text").asString("").equals(said)) {
          return toScript(answer);
        }
      }
      return new Told.Wrong("said, and not shown");
    }
    return toScript(answer);
  }

  private static Told other(Answer answer) {
    return switch (answer.status()) {
      case 404, 410 -> new Told.Gone();
      case 409 -> new Told.Refused();
      case 500, 503 -> new Told.Failed("status " + answer.status());
      default -> new Told.Wrong(answer.status() + " " + answer.page().text());
    };
  }

  private static Told kept(Answer answer, Map<String, String> sent) {
    Document page = answer.page();
    return sent.entrySet().stream()
            .filter(field -> KEPT.contains(field.getKey()))
            .allMatch(field -> offers(page, field.getKey(), field.getValue()))
        ? new Told.Failed("status 503")
        : new Told.Wrong("not kept: " + sent);
  }

  /** Whether a page's form sends a field again; line ends are what browsers make of them. */
  private static boolean offers(Document page, String name, String value) {
    return page.select("form [name=" + name + "]").stream()
        .anyMatch(field -> lines(typed(field)).equals(lines(value)));
  }

  private static String typed(Element field) {
    if (!field.normalName().equals("textarea")) {
      return field.val();
    }
    String text = field.wholeText();
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
