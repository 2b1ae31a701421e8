package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.simulator.Functions.Message;

/**
 * One shard of the stream: batches in order, one at a time. From the first record that failed on it
 * comes again; a record that failed five times goes where failures go, and nobody looks there.
 */
final class Shard {
  private final Agenda agenda;
  private final Transport transport;
  private final Function<List<Message>, Optional<String>> function;
  private final Finished finished;
  private final Deque<Message> records = new ArrayDeque<>();
  private int attempts;
  private boolean busy;

  Shard(
      Agenda agenda,
      Transport transport,
      Function<List<Message>, Optional<String>> function,
      Finished finished) {
    this.agenda = agenda;
    this.transport = transport;
    this.function = function;
    this.finished = finished;
  }

  void put(Message written) {
    records.add(written);
    if (!busy) {
      busy = true;
      agenda.in(transport.time(), this::poll);
    }
  }

  private void poll() {
    List<Message> batch = records.stream().limit(Transport.BATCH).toList();
    Consumer<Message> check = finished.watch(batch);
    Optional<String> failed = call(batch);
    for (Message record : batch) {
      if (failed.equals(Optional.of(record.id()))) {
        break;
      }
      records.remove();
      check.accept(record);
    }
    again(failed.isPresent());
  }

  private Optional<String> call(List<Message> batch) {
    try {
      Optional<String> failed = function.apply(batch);
      // A batch that is done and whose end nobody heard of comes again.
      return transport.twice() ? Optional.of(batch.getFirst().id()) : failed;
    } catch (StoreUnavailable | Faults.Killed lost) {
      return Optional.of(batch.getFirst().id());
    }
  }

  private void again(boolean failed) {
    attempts = failed ? attempts + 1 : 0;
    if (attempts == Transport.ATTEMPTS) {
      records.remove();
      attempts = 0;
    }
    busy = !records.isEmpty();
    if (busy) {
      Duration wait = failed ? Transport.AGAIN : Duration.ZERO;
      agenda.in(wait.plus(transport.time()), this::poll);
    }
  }
}
