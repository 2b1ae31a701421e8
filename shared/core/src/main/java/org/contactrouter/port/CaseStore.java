package org.contactrouter.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;

/**
 * Where cases live: the only truth. Reads see every write that returned before them, those of the
 * indexes ({@link #due}, {@link #openWork}) a little later.
 *
 * <p>Every method may throw {@link StoreUnavailable}.
 */
public interface CaseStore {

  /** Stores a case that was just accepted, with one write, if its id is new. */
  Acceptance accept(Case opened);

  /** What came of an acceptance. */
  sealed interface Acceptance {
    /** It is durable. */
    record Stored() implements Acceptance {}

    /** The id was there already: this is the case as it was accepted then, unchanged. */
    record AlreadyThere(Case asAccepted) implements Acceptance {}

    /** It is larger than the store can hold; nothing was stored. */
    record TooLarge() implements Acceptance {}

    /** It was there and its customer had it erased; nothing was stored. */
    record Erased() implements Acceptance {}
  }

  /**
   * Erases a case, to the last byte that anybody wrote in it. From then on it is not found, and its
   * id only tells that it was erased. A repeat finishes what broke off.
   *
   * @return whether there was something to erase
   */
  boolean erase(String caseId);

  /** The case as it was accepted, whatever happened to it since. */
  Optional<Case> asAccepted(String caseId);

  /** The case with its whole history. */
  Optional<Case> find(String caseId);

  /**
   * Adds events to a history in one transaction with the head, if nobody else added to it since
   * {@code before} was read.
   *
   * @param events at least one, numbered on from the history
   * @return whether they were added; otherwise nothing was changed: read again and decide again
   */
  boolean append(Case before, List<CaseEvent> events);

  /** The cases that must be looked at until then, in no order. */
  List<Moment> due(Instant until);

  /**
   * A case and when it must be looked at.
   *
   * @param untouched whether nothing happened to it since it was accepted
   */
  record Moment(String caseId, Instant at, boolean untouched) {}

  /** The heads of a queue's open work, by due time; hidden ones by when they are seen again. */
  List<CaseHead> openWork(String queue);

  /**
   * The ids of cases that are resolved or closed, in no order.
   *
   * @param most how many there are at most; which of more is left open
   */
  List<String> solved(int most);

  /** The ids of a customer's cases, the newest first, at most 50. */
  List<String> ofCustomer(String customerDigest);
}
