package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Contact;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.CaseStore.Acceptance;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Triage;

/**
 * Takes a contact: reads what is known, decides, and stores contact and decision with one write.
 *
 * <p>Whatever fails but that write, the contact is taken, by a person. A repeat stores nothing and
 * gives the first receipt again.
 */
public final class TakeContact {
  private final Knowledge knowledge;
  private final Customers customers;
  private final CaseStore store;
  private final Lexicon lexicon;
  private final ContactIds ids;
  private final EmailDigests digests;
  private final InstantSource clock;

  public TakeContact(
      Knowledge knowledge,
      Customers customers,
      CaseStore store,
      Lexicon lexicon,
      ContactIds ids,
      EmailDigests digests,
      InstantSource clock) {
    this.knowledge = knowledge;
    this.customers = customers;
    this.store = store;
    this.lexicon = lexicon;
    this.ids = ids;
    this.digests = digests;
    this.clock = clock;
  }

  /**
   * Takes it.
   *
   * @throws StoreUnavailable when it is not known to be durable; sending it again is safe
   */
  public Receipt take(Submitted submitted, KnownSettings known) {
    Instant now = clock.instant();
    Optional<Case> doubled = doubleClick(submitted, now);
    if (doubled.isPresent()) {
      return new Receipt.Taken(doubled.get(), true);
    }
    Case opened = open(submitted, known, now);
    return switch (store.accept(opened)) {
      case Acceptance.Stored() -> new Receipt.Taken(opened, false);
      case Acceptance.AlreadyThere(Case first) ->
          first.contact().digest().equals(submitted.digest())
              ? new Receipt.Taken(first, true)
              : new Receipt.KeyReused();
      case Acceptance.TooLarge() -> new Receipt.TooLarge();
    };
  }

  private Case open(Submitted submitted, KnownSettings known, Instant now) {
    Optional<String> customer = submitted.email().map(digests::of);
    Reading.Read read =
        new Reading(known, submitted, now).read(lexicon, knowledge, customers, customer);
    Decision decision =
        Triage.decide(read.observation(), known.settings().policy(), known.settings().version());
    return new Opening(known.settings(), now)
        .open(contact(submitted, now), decision, read.texts(), customer);
  }

  private Contact contact(Submitted submitted, Instant now) {
    return new Contact(
        id(submitted, now),
        submitted.form().id(),
        submitted.message(),
        submitted.name(),
        submitted.email(),
        submitted.subject(),
        submitted.language(),
        submitted.topic(),
        submitted.custom(),
        submitted.digest(),
        now);
  }

  private String id(Submitted submitted, Instant now) {
    String form = submitted.form().id();
    if (submitted.key().isPresent()) {
      return ids.ofKey(form, submitted.key().get());
    }
    return submitted.email().isPresent()
        ? ids.ofFingerprint(form, submitted.digest(), now)
        : ids.fresh(form);
  }

  /**
   * The same fields a moment ago, in the bucket of ids before this one. Where that cannot be read,
   * a double click may become two cases; turning the customer away would be worse.
   */
  private Optional<Case> doubleClick(Submitted submitted, Instant now) {
    if (submitted.key().isPresent() || submitted.email().isEmpty()) {
      return Optional.empty();
    }
    String before = ids.ofFingerprintBefore(submitted.form().id(), submitted.digest(), now);
    try {
      return store
          .asAccepted(before)
          .filter(
              first -> first.contact().receivedAt().isAfter(now.minus(ContactIds.DOUBLE_CLICK)));
    } catch (StoreUnavailable unreadable) {
      return Optional.empty();
    }
  }
}
