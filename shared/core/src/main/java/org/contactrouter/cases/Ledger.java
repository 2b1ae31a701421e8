package org.contactrouter.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactrouter.promise.Promise;

/**
 * Promises and what became of them: made = kept + broken + cancelled + open, for any of these
 * cases.
 */
public record Ledger(int made, int kept, int broken, int cancelled, int open) {
  private static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0);

  /** Of all promises of these cases. */
  public static Ledger of(Collection<Case> cases) {
    return entries(cases).map(Entry::promise).reduce(EMPTY, Ledger::with, Ledger::and);
  }

  /** By the agent who had the case when it was promised; empty where nobody had it. */
  public static Map<Optional<String>, Ledger> byAgent(Collection<Case> cases) {
    Map<String, Ledger> named = by(cases, entry -> entry.agent().orElse(""));
    Map<Optional<String>, Ledger> ledgers = new HashMap<>();
    named.forEach(
        (agent, ledger) -> ledgers.put(Optional.of(agent).filter(name -> !name.isEmpty()), ledger));
    return Map.copyOf(ledgers);
  }

  /** By the day on which it was promised. */
  public static Map<LocalDate, Ledger> byDay(Collection<Case> cases, ZoneId zone) {
    return by(cases, entry -> entry.made().at().atZone(zone).toLocalDate());
  }

  /** Whether nothing is missing. */
  public boolean isBalanced() {
    return made == kept + broken + cancelled + open;
  }

  private record Entry(Promise promise, CaseEvent made, Optional<String> agent) {}

  private static <K> Map<K, Ledger> by(Collection<Case> cases, Function<Entry, K> key) {
    Map<K, Ledger> ledgers = new HashMap<>();
    entries(cases)
        .forEach(
            entry -> ledgers.merge(key.apply(entry), EMPTY.with(entry.promise()), Ledger::and));
    return ledgers;
  }

  private static Stream<Entry> entries(Collection<Case> cases) {
    return cases.stream()
        .flatMap(whole -> whole.promises().stream().map(promise -> entry(whole, promise)));
  }

  /** The first promise is made by the acceptance. */
  private static Entry entry(Case whole, Promise promise) {
    CaseEvent made =
        whole.history().stream()
            .filter(event -> makes(event.change(), promise))
            .findFirst()
            .orElse(whole.history().getFirst());
    return new Entry(promise, made, holder(whole, made));
  }

  private static boolean makes(Change change, Promise promise) {
    return change instanceof Change.PromiseMade(Promise made) && made.id().equals(promise.id());
  }

  private static Optional<String> holder(Case whole, CaseEvent until) {
    return Case.of(whole.history().subList(0, until.number() + 1)).assignee();
  }

  private Ledger with(Promise promise) {
    return switch (promise.state()) {
      case KEPT -> new Ledger(made + 1, kept + 1, broken, cancelled, open);
      case BROKEN -> new Ledger(made + 1, kept, broken + 1, cancelled, open);
      case CANCELLED -> new Ledger(made + 1, kept, broken, cancelled + 1, open);
      case OPEN -> new Ledger(made + 1, kept, broken, cancelled, open + 1);
    };
  }

  private Ledger and(Ledger other) {
    return new Ledger(
        made + other.made,
        kept + other.kept,
        broken + other.broken,
        cancelled + other.cancelled,
        open + other.open);
  }
}
