package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqVersion;
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

  /** Takes contacts without asking any knowledge: a person reads each of them. */
  public static TakeContact byPeople(
      Customers customers,
      CaseStore store,
      Lexicon lexicon,
      ContactIds ids,
      EmailDigests digests,
      InstantSource clock) {
    return new TakeContact(new NoKnowledge(), customers, store, lexicon, ids, digests, clock);
  }

  private record NoKnowledge() implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      return Optional.empty();
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      return List.of();
    }
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
    return store(open(submitted, known, now, decision -> decision), submitted);
  }

  /**
   * Takes what a customer says who was let down: always high touch, because of that.
   *
   * @throws StoreUnavailable as {@link #take} does
   */
  Receipt recover(Submitted submitted, KnownSettings known) {
    return store(open(submitted, known, clock.instant(), TakeContact::letDown), submitted);
  }

  private static Decision letDown(Decision decision) {
    return new Decision.Escalate(ContactLevel.HIGH_TOUCH, ReasonCode.LOW_CSAT, decision.evidence());
  }

  private Receipt store(Case opened, Submitted submitted) {
    return switch (store.accept(opened)) {
      case Acceptance.Stored() -> new Receipt.Taken(opened, false);
      case Acceptance.AlreadyThere(Case first) ->
          first.contact().digest().equals(submitted.digest())
              ? new Receipt.Taken(first, true)
              : new Receipt.KeyReused();
      case Acceptance.TooLarge() -> new Receipt.TooLarge();
      case Acceptance.Erased() -> new Receipt.Erased();
    };
  }

  private Case open(
      Submitted submitted, KnownSettings known, Instant now, UnaryOperator<Decision> judged) {
    Optional<String> customer = submitted.email().map(digests::of);
    Reading.Read read =
        new Reading(known, submitted, now).read(lexicon, knowledge, customers, customer);
    Decision decision =
        judged.apply(
            Triage.decide(
                read.observation(), known.settings().policy(), known.settings().version()));
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
        submitted.zone(),
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
