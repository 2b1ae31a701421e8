package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob.State;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.InMemoryDoorbells;
import org.contactrouter.testing.simulator.Functions.Message;
import org.contactrouter.testing.simulator.Violation.Kind;

/** Checks that what a function reports as done was done: nothing is left that was there before. */
final class Finished {
  /** Clocks differ by less. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final InMemoryCaseStore cases;
  private final Consumer<Violation> violated;
  private final BiPredicate<Case, Case> left;

  private Finished(
      InMemoryCaseStore cases, Consumer<Violation> violated, BiPredicate<Case, Case> left) {
    this.cases = cases;
    this.violated = violated;
    this.left = left;
  }

  /** Of a record: its mail is out, and for its work was rung. */
  static Finished dispatch(
      InMemoryCaseStore cases, InMemoryDoorbells doorbells, Consumer<Violation> violated) {
    return new Finished(
        cases,
        violated,
        (before, now) ->
            now.mail().stream().anyMatch(before.mail()::contains)
                || (stands(before, now, TimerKind.ASSIGNMENT) && !doorbells.rangFor(now.id())));
  }

  /** Of a doorbell: somebody got the case, or the supervisors know. */
  static Finished assign(InMemoryCaseStore cases, Consumer<Violation> violated) {
    return new Finished(
        cases, violated, (before, now) -> stands(before, now, TimerKind.ASSIGNMENT));
  }

  /** Of a bell of the sweep: what was due happened. */
  static Finished remind(
      InMemoryCaseStore cases, InstantSource clock, Consumer<Violation> violated) {
    return new Finished(
        cases,
        violated,
        (before, now) -> {
          Instant then = clock.instant().minus(SKEW);
          return now.due(then).stream().anyMatch(before.timers()::contains)
              || now.mail().stream()
                  .filter(order -> order.isLate(then))
                  .anyMatch(before.mail()::contains);
        });
  }

  /** Of a bell of publishing: its job ended, which is all that it asks for. */
  static Consumer<Message> publish(KnowledgeShelf shelf, Consumer<Violation> violated) {
    return message ->
        shelf
            .job(message.about())
            .filter(job -> Set.of(State.WAITING, State.BUILDING).contains(job.state()))
            .ifPresent(job -> violated.accept(Violation.of(Kind.UNDONE, "" + job, "")));
  }

  /** Remembers how things stand before a batch; what it gives looks at one that was done. */
  Consumer<Message> watch(List<Message> batch) {
    Map<String, Case> before = new HashMap<>();
    batch.forEach(
        message -> cases.find(message.about()).ifPresent(whole -> before.put(whole.id(), whole)));
    return message -> {
      Optional<Case> now = cases.find(message.about());
      if (now.isPresent()
          && before.containsKey(message.about())
          && left.test(before.get(message.about()), now.get())) {
        violated.accept(Violation.of(Kind.UNDONE, "reported as done, and is not", now.get()));
      }
    };
  }

  private static boolean stands(Case before, Case now, TimerKind kind) {
    Optional<Timer> timer = now.timer(kind);
    return timer.isPresent() && timer.equals(before.timer(kind));
  }
}
