package org.contactrouter.functions.simulated;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.testing.simulator.Front;
import org.contactrouter.testing.simulator.Task;
import org.contactrouter.testing.simulator.Told;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An agent's page in a browser: what has no button or option there cannot be done. */
final class AgentPage implements Front.Page<Task> {
  /** What may be wrong since the page was opened: a colleague went away, or more is owed. */
  private static final Set<String> MEANWHILE = Set.of("whom", "kept");

  private final Gateway gateway;
  private final Document page;
  private final Function<URI, String> shown;

  AgentPage(Gateway gateway, Document page, Function<URI, String> shown) {
    this.gateway = gateway;
    this.page = page;
    this.shown = shown;
  }

  @Override
  public Told send(Task task) {
    return switch (task) {
      case Task.Claim() -> press("claim", Map.of());
      case Task.Reply(String text, String promise, Instant due) ->
          press("reply", Map.of("text", text, "promise", promise, "due", local(due)));
      case Task.Ask(String text) -> press("ask", Map.of("text", text));
      case Task.Resolve(String text, String note, String cause) ->
          press("resolve", resolved(text, note, cause));
      case Task.Raise() -> press("raise", Map.of());
      case Task.Transfer(String queue, Optional<String> agent, String note) ->
          choose(
              "transfer",
              "to",
              agent.map(one -> "agent:" + one).orElse("queue:" + queue),
              Map.of("brief", note));
      case Task.Snooze(Instant until) -> press("snooze", Map.of("until", local(until)));
      case Task.Consult(String whom, String question, Instant by) ->
          choose("consult", "whom", whom, Map.of("question", question, "by", local(by)));
      case Task.Consulted(String consult, String answer) ->
          press(about("consulted", consult), Map.of("answer", answer));
      case Task.Keep(String promise) -> press(about("keep", promise), Map.of());
      case Task.Cancel(String promise, String why) ->
          press(about("cancel", promise), Map.of("why", why));
      case Task.Label(var wrong) ->
          press("wrong-" + wrong.name().toLowerCase(Locale.ROOT), Map.of());
    };
  }

  private Map<String, String> resolved(String text, String note, String cause) {
    Map<String, String> typed = new HashMap<>(Map.of("text", text, "note", note, "cause", cause));
    page.select("input[name=kept]").forEach(box -> typed.put("kept", box.val()));
    return typed;
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, SettingsFixtures.ZONE).toString();
  }

  private Told press(String action, Map<String, String> typed) {
    return press(buttons(action).findFirst(), typed);
  }

  /** With something chosen from a list, if it is there. */
  private Told choose(String action, String list, String choice, Map<String, String> typed) {
    List<String> options = page.select("select[name=" + list + "] option").eachAttr("value");
    if (!options.contains(choice)) {
      return new Told.Refused();
    }
    Map<String, String> all = new HashMap<>(typed);
    all.put(list, choice);
    return press(action, all);
  }

  private Told press(Optional<Element> button, Map<String, String> typed) {
    return button
        .map(
            pressed ->
                Form.of(pressed).typed(typed).send(gateway, shown, AgentPage::isFromMeanwhile))
        .orElseGet(Told.Refused::new);
  }

  private static boolean isFromMeanwhile(Answer answer) {
    return MEANWHILE.containsAll(answer.page().select("[aria-invalid=true]").eachAttr("name"));
  }

  /** The button of the form that is about something. */
  private Optional<Element> about(String action, String id) {
    return buttons(action)
        .filter(
            button ->
                Optional.of(id).equals(Optional.ofNullable(Form.of(button).fields().get("id"))))
        .findFirst();
  }

  private Stream<Element> buttons(String action) {
    return page.select("button[name=action]").stream()
        .filter(button -> button.val().equals(action));
  }
}
