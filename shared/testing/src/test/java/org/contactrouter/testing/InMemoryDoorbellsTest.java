package org.contactrouter.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;
import org.contactrouter.testing.InMemoryDoorbells.Bell;
import org.contactrouter.testing.contract.DoorbellsContract;

class InMemoryDoorbellsTest extends DoorbellsContract {
  private final InMemoryDoorbells doorbells = new InMemoryDoorbells();
  private final List<Bell> heard = new ArrayList<>();

  @Override
  protected Doorbells doorbells() {
    return doorbells;
  }

  @Override
  protected List<String> heardWork(ContactLevel wanted) {
    return ids(
        bell ->
            bell instanceof Bell.Work(var level, var id) && level == wanted
                ? Stream.of(id)
                : Stream.empty());
  }

  @Override
  protected List<String> heardReminders() {
    return ids(
        bell ->
            bell instanceof Bell.Remind(var id, Duration delay) && delay.isZero()
                ? Stream.of(id)
                : Stream.empty());
  }

  @Override
  protected List<String> heardJobs() {
    return ids(bell -> bell instanceof Bell.Publish(var job) ? Stream.of(job) : Stream.empty());
  }

  private List<String> ids(Function<Bell, Stream<String>> wanted) {
    heard.addAll(doorbells.heard());
    return heard.stream().flatMap(wanted).toList();
  }
}
