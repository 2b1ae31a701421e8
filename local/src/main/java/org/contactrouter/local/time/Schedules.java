package org.contactrouter.local.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contactrouter.local.functions.FailureDestination;
import org.contactrouter.local.functions.Invocation;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schedules of the template. Each fires at the start and then at its rate, on the full minute.
 */
public final class Schedules {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final InstantSource clock;
  private final FailureDestination failures;
  private final List<Entry> entries = new ArrayList<>();

  /** The schedules of these functions, all due now. */
  public Schedules(
      List<LocalFunction> functions, InstantSource clock, FailureDestination failures) {
    this.clock = clock;
    this.failures = failures;
    for (LocalFunction function : functions) {
      function
          .definition()
          .schedules()
          .forEach(schedule -> entries.add(new Entry(function, schedule, clock.instant())));
    }
  }

  /** Fires what is due, once however long it has been due. */
  public synchronized void fire() {
    Instant now = clock.instant();
    entries.stream().filter(entry -> !entry.due.isAfter(now)).forEach(entry -> fire(entry, now));
  }

  private void fire(Entry entry, Instant now) {
    entry.due = now.truncatedTo(ChronoUnit.MINUTES).plus(entry.schedule.rate());
    byte[] event = event(entry.schedule, now).getBytes(StandardCharsets.UTF_8);
    for (int attempt = 0; attempt <= entry.schedule.maximumRetries(); attempt++) {
      if (entry.function.invoke(event) instanceof Invocation.Returned) {
        return;
      }
    }
    entry
        .schedule
        .failureQueue()
        .ifPresent(queue -> failures.send(queue, new String(event, StandardCharsets.UTF_8)));
  }

  private static String event(Template.Schedule schedule, Instant now) {
    var event = JSON.createObjectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", Names.ACCOUNT);
    event.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", Names.REGION);
    event
        .putArray("resources")
        .add("arn:aws:events:" + Names.REGION + ":" + Names.ACCOUNT + ":rule/" + schedule.id());
    event.putObject("detail");
    return event.toString();
  }

  /** A schedule and when it is due next, which is the one thing here that changes. */
  private static final class Entry {
    private final LocalFunction function;
    private final Template.Schedule schedule;
    private Instant due;

    private Entry(LocalFunction function, Template.Schedule schedule, Instant due) {
      this.function = function;
      this.schedule = schedule;
      this.due = due;
    }
  }
}
