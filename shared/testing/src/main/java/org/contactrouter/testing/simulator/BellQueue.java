package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.simulator.Functions.Message;

/** One queue: batches of what is in sight, in any order. What failed five times is given up. */
final class BellQueue {
  private final PriorityQueue<Hanging> bells =
      new PriorityQueue<>(
          Comparator.comparing(Hanging::at).thenComparing(hanging -> hanging.bell().id()));
  private final Agenda agenda;
  private final InstantSource clock;
  private final Transport transport;
  private final Function<List<Message>, Set<String>> function;
  private final Function<List<Message>, Consumer<Message>> watch;

  /**
   * A queue in front of a function.
   *
   * @param watch remembers how things stand before a batch; what it gives looks at what was done
   */
  BellQueue(
      Agenda agenda,
      InstantSource clock,
      Transport transport,
      Function<List<Message>, Set<String>> function,
      Function<List<Message>, Consumer<Message>> watch) {
    this.agenda = agenda;
    this.clock = clock;
    this.transport = transport;
    this.function = function;
    this.watch = watch;
  }

  private record Hanging(Instant at, Message bell, int attempt) {}

  void put(Message bell, Duration delay) {
    hang(bell, delay, 1);
  }

  private void hang(Message bell, Duration delay, int attempt) {
    Instant at = clock.instant().plus(delay).plus(transport.time());
    bells.add(new Hanging(at, bell, attempt));
    agenda.at(at, this::ring);
  }

  private void ring() {
    List<Hanging> taken = new ArrayList<>();
    while (taken.size() < Transport.BATCH
        && !bells.isEmpty()
        && !bells.element().at().isAfter(clock.instant())) {
      taken.add(bells.remove());
    }
    if (taken.isEmpty()) {
      return;
    }
    List<Message> batch = taken.stream().map(Hanging::bell).toList();
    Consumer<Message> check = watch.apply(batch);
    Set<String> failed = call(batch);
    for (Hanging hanging : taken) {
      boolean done = !failed.contains(hanging.bell().id());
      if (done) {
        check.accept(hanging.bell());
      }
      if ((!done || transport.twice()) && hanging.attempt() < Transport.ATTEMPTS) {
        hang(hanging.bell(), Transport.AGAIN, hanging.attempt() + 1);
      }
    }
  }

  private Set<String> call(List<Message> batch) {
    try {
      return function.apply(batch);
    } catch (StoreUnavailable | Faults.Killed lost) {
      return batch.stream().map(Message::id).collect(Collectors.toSet());
    }
  }
}
