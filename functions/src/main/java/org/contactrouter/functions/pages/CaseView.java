package org.contactrouter.functions.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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
 * @param draft a message that was typed and not stored, shown again; else empty
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
    String draft,
    String key,
    @Nullable Notice notice) {
  public CaseView {
    languages = List.copyOf(languages);
    talk = List.copyOf(talk);
    promises = List.copyOf(promises);
    allowed = Set.copyOf(allowed);
    slots = List.copyOf(slots);
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

  /** The key of the page's title and heading. */
  public String title() {
    return standing instanceof Standing.Answered ? "case.title.answered" : "case.title";
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
