package org.contactrouter.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contactrouter.promise.Promise;

/**
 * What happened behind the scenes of a case, computed from its events and never asked: the third
 * dimension of satisfaction (R60-R63).
 *
 * @param inTime whether no clock ran out
 * @param asTold whether a person replied by the first time that the customer was told; empty when
 *     none has and the time is not over, and when no person was needed
 * @param deadlineMet whether it was solved by the customer's own deadline; empty without one, and
 *     while it can still be
 * @param settled how many promises were kept or broken
 * @param kept how many of them were kept
 * @param transfers how often it went to other hands
 * @param askedAgain how often the customer had to be asked for something
 * @param toPerson how long it took until a person wrote; empty when none did
 */
public record HiddenSatisfaction(
    boolean inTime,
    Optional<Boolean> asTold,
    Optional<Boolean> deadlineMet,
    int settled,
    int kept,
    int transfers,
    int askedAgain,
    Optional<Duration> toPerson) {
  private static final int BEST = 5;

  /** Of a case as it stood at its last event. */
  public static HiddenSatisfaction of(Case whole) {
    Instant now = whole.history().getLast().at();
    Instant begun = whole.contact().receivedAt();
    Optional<Instant> replied = first(whole, Change.Replied.class);
    return new HiddenSatisfaction(
        count(whole, Change.Breached.class) == 0,
        whole.accepted().decision().level().needsPerson()
            ? byThen(replied, whole.accepted().expectation().dueAt(), now)
            : Optional.empty(),
        whole
            .accepted()
            .decision()
            .deadline()
            .flatMap(theirs -> byThen(solved(whole), theirs, now)),
        count(whole, Promise.State.KEPT) + count(whole, Promise.State.BROKEN),
        count(whole, Promise.State.KEPT),
        count(whole, Change.Transferred.class),
        count(whole, Change.Asked.class),
        replied.map(at -> Duration.between(begun, at)));
  }

  /** The same on the scale of the other two, 1 to 5: one less for each thing that went wrong. */
  public int score() {
    int wrong =
        (inTime ? 0 : 1)
            + (asTold.orElse(true) ? 0 : 1)
            + (deadlineMet.orElse(true) ? 0 : 1)
            + (kept == settled ? 0 : 1)
            + (transfers > 1 ? 1 : 0)
            + (askedAgain > 1 ? 1 : 0);
    return Math.max(1, BEST - wrong);
  }

  private static Optional<Boolean> byThen(Optional<Instant> done, Instant told, Instant now) {
    return done.isPresent()
        ? done.map(at -> !at.isAfter(told))
        : Optional.of(false).filter(late -> now.isAfter(told));
  }

  private static Optional<Instant> solved(Case whole) {
    return whole.resolution().map(Resolution::at);
  }

  private static Optional<Instant> first(Case whole, Class<? extends Change> kind) {
    return whole.history().stream()
        .filter(event -> kind.isInstance(event.change()))
        .map(CaseEvent::at)
        .findFirst();
  }

  private static int count(Case whole, Class<? extends Change> kind) {
    return (int) whole.history().stream().filter(event -> kind.isInstance(event.change())).count();
  }

  private static int count(Case whole, Promise.State state) {
    return (int) whole.promises().stream().filter(promise -> promise.state() == state).count();
  }
}
