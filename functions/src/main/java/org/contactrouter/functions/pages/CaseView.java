package org.contactrouter.functions.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer's page, {@code /c/{token}}.
 *
 * <p>Its forms post, each with an {@code _idempotency}, to {@code feedback} (outcome: helped,
 * not_helped, person, something_else), {@code choice} (entry: an offered one, or none), {@code
 * message} (message), {@code rating} (score, heard, comment), {@code callback} (phone, slot), and
 * without one to the page itself (_method: DELETE); the export is a link.
 *
 * @param languages the languages to switch between; fewer than two shows no switch
 * @param caseName how people speak of the case, in mails too
 * @param zone the customer's time zone: every time on the page is told in it
 * @param allowed what the customer may do now
 * @param slots when we could call back: value as posted, label as read
 * @param next the token of the case that goes on after this one, or null
 * @param typed what was typed and not stored, by field name; shown again
 * @param problems what is wrong with it, in the order of the fields
 * @param key the value of {@code _idempotency} of whatever is done next
 * @param notice what was just done or refused, or null
 */
public record CaseView(
    Site site,
    Language language,
    List<Language> languages,
    String token,
    String caseName,
    ZoneId zone,
    Instant now,
    Standing standing,
    List<TalkLine> talk,
    List<PromiseLine> promises,
    Set<CustomerAct> allowed,
    List<Choice> slots,
    @Nullable String next,
    Map<String, String> typed,
    List<FieldProblem> problems,
    String key,
    @Nullable Notice notice) {
  public CaseView {
    languages = List.copyOf(languages);
    talk = List.copyOf(talk);
    promises = List.copyOf(promises);
    allowed = Set.copyOf(allowed);
    slots = List.copyOf(slots);
    typed = Map.copyOf(typed);
    problems = List.copyOf(problems);
  }

  /** What is told below the standing: an answer that stands there already is not repeated. */
  public List<TalkLine> history() {
    return standing instanceof Standing.Answered answered
        ? talk.stream().filter(line -> !repeats(line, answered)).toList()
        : talk;
  }

  private static boolean repeats(TalkLine line, Standing.Answered answered) {
    return line instanceof TalkLine.FromKnowledge given && given.text().equals(answered.text());
  }

  /** Whether the page offers {@code act}. */
  public boolean may(CustomerAct act) {
    return allowed.contains(act);
  }

  /** The key of the page's heading. */
  public String heading() {
    return standing instanceof Standing.Answered ? "case.title.answered" : "case.title";
  }

  /** The key of the page's title, which says first when something went wrong. */
  public String title() {
    if (problems.isEmpty() && (notice == null || notice.good())) {
      return heading();
    }
    return standing instanceof Standing.Answered ? "case.title.answered.wrong" : "case.title.wrong";
  }

  /** What was typed into {@code field}, or nothing. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with {@code field}, if anything. */
  public @Nullable FieldProblem problem(String field) {
    return problems.stream().filter(each -> each.field().equals(field)).findFirst().orElse(null);
  }

  /** Whether a message that was typed is about something else, and so the field for that. */
  public boolean isAnew() {
    return may(CustomerAct.SOMETHING_ELSE)
        && (value("outcome").equals("something_else") || !may(CustomerAct.MESSAGE));
  }

  /** The ids of the page's inputs by the names of their fields. */
  public Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    if (isAnew()) {
      ids.put("message", "anew");
    } else if (may(CustomerAct.MESSAGE)) {
      ids.put("message", "more");
    }
    if (offersCalls()) {
      ids.putAll(Map.of("phone", "phone", "slot", "slot"));
    }
    if (may(CustomerAct.RATE)) {
      ids.putAll(Map.of("score", "score", "heard", "heard", "comment", "comment"));
    }
    return ids;
  }

  /** Whether a call can be asked for, at a time that is left. */
  public boolean offersCalls() {
    return may(CustomerAct.CALLBACK) && !slots.isEmpty();
  }

  /** What was written at length and has no field on the page as it is now, or nothing. */
  public String unplaced() {
    return Stream.of("message", "comment")
        .filter(field -> !ids().containsKey(field))
        .map(this::value)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Whether adding a message is the likely next step, so that its form stands open. */
  public boolean invitesMessage() {
    return standing instanceof Standing.Waiting || standing instanceof Standing.AsksCustomer;
  }

  /** The address that {@code act} is posted to, from this page; it keeps the page's language. */
  public String action(String act) {
    return site.root() + "c/" + token + "/" + act + "?language=" + language.tag();
  }
}
