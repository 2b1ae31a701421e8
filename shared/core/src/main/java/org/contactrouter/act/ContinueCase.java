package org.contactrouter.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.contact.Contact;
import org.contactrouter.port.CaseStore;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;

/**
 * Goes on in a new case that is linked to the one before: with something else, with words after the
 * end, or with what made a customer rate us low. Nobody asks again for what was given before.
 */
public final class ContinueCase {
  private final CaseStore store;
  private final CaseWriter writer;
  private final Supplier<TakeContact> take;
  private final ReadSettings settings;
  private final InstantSource clock;

  /**
   * Takes what it needs.
   *
   * @param take takes contacts {@link TakeContact#byPeople by people}; asked for when it is needed
   */
  public ContinueCase(
      CaseStore store, Supplier<TakeContact> take, ReadSettings settings, InstantSource clock) {
    this.store = store;
    this.writer = new CaseWriter(store);
    this.take = take;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens the case that goes on after this one. The same words again give the same case.
   *
   * @return the new case; refused before the one before it is solved
   */
  public Outcome anew(String caseId, String message) {
    Optional<Case> before = store.find(caseId);
    if (before.isEmpty()) {
      return new Outcome.Unknown();
    }
    return before.get().state().isSolved()
        ? linked(before.get(), take.get().take(submitted(before.get(), "anew", message), known()))
        : new Outcome.Refused(before.get());
  }

  /** More words for a case: in it, or once they go on elsewhere in a new one. */
  public Outcome message(HearCustomer hear, String caseId, String text) {
    Outcome heard = hear.message(caseId, text);
    return heard instanceof Outcome.Refused ? anew(caseId, text) : heard;
  }

  /**
   * Says how it went, once per resolution; a low rating opens a case for somebody to make it good
   * (R53).
   *
   * @param key what a repeat is known by
   * @return the rated case; refused before it is solved, and after it was rated otherwise
   */
  public Outcome rate(String caseId, Change.Rated rating, Optional<String> key) {
    Outcome outcome =
        writer.change(
            caseId,
            whole -> {
              if (whole.did(Actor.CUSTOMER, key, rating)) {
                return Optional.of(List.of());
              }
              Optional<Change.Rated> given = rating(whole);
              if (given.isPresent()) {
                return given.filter(rating::equals).map(same -> List.of());
              }
              return whole.state() == CaseState.RESOLVED
                  ? Optional.of(rated(whole, rating, key))
                  : Optional.empty();
            });
    if (outcome instanceof Outcome.Done(Case rated) && rating.isLow()) {
      linked(rated, take.get().recover(submitted(rated, "recovery", words(rating)), known()));
      return new Outcome.Done(store.find(caseId).orElse(rated));
    }
    return outcome;
  }

  private List<CaseEvent> rated(Case whole, Change.Rated rating, Optional<String> key) {
    return NextEvents.of(whole, clock.instant(), Actor.CUSTOMER, key).add(rating).list();
  }

  /** The rating since the case was last solved. */
  public static Optional<Change.Rated> rating(Case whole) {
    for (CaseEvent event : whole.history().reversed()) {
      if (event.change() instanceof Change.Rated rated) {
        return Optional.of(rated);
      }
      if (event.change() instanceof Change.Reopened) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The case that goes on after this one. */
  public static Optional<String> after(Case whole) {
    return whole.history().reversed().stream()
        .map(CaseEvent::change)
        .flatMap(
            change ->
                change instanceof Change.Linked linked && !linked.earlier()
                    ? Optional.of(linked.other()).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  /** What a customer who says nothing with a low rating said. */
  private static String words(Change.Rated rating) {
    return rating
        .comment()
        .orElseGet(
            () ->
                rating.score() + "/5" + rating.heard().map(felt -> ", " + felt + "/5").orElse(""));
  }

  private Outcome linked(Case before, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken(Case opened, boolean replayed) -> {
        link(before.id(), new Change.Linked(opened.id(), false));
        yield link(opened.id(), new Change.Linked(before.id(), true));
      }
      case Receipt.KeyReused(), Receipt.TooLarge(), Receipt.Erased() -> new Outcome.Refused(before);
    };
  }

  private Outcome link(String caseId, Change.Linked link) {
    return writer.change(
        caseId,
        whole ->
            Optional.of(
                whole.history().stream().anyMatch(event -> event.change().equals(link))
                    ? List.of()
                    : NextEvents.of(whole, clock.instant(), Actor.ROUTER).add(link).list()));
  }

  private KnownSettings known() {
    return settings.known();
  }

  private Submitted submitted(Case before, String why, String message) {
    Contact contact = before.contact();
    Form form = known().settings().form(contact.form()).orElse(Form.CONTACT);
    String words = UUID.nameUUIDFromBytes(message.getBytes(UTF_8)).toString();
    return new Submitted(
        form,
        message,
        contact.name(),
        contact.email(),
        contact.subject(),
        contact.language(),
        List.of(),
        contact.zone(),
        contact.topic(),
        contact.custom(),
        Optional.of(why + " " + before.id() + " " + resolutions(before) + " " + words),
        Optional.empty(),
        words);
  }

  /** The same words after another resolution are another case. */
  private static long resolutions(Case whole) {
    return whole.history().stream()
        .filter(event -> event.change() instanceof Change.Reopened)
        .count();
  }
}
