package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactrouter.cases.Case;
import org.contactrouter.port.Postman;
import org.contactrouter.promise.Promise;

/**
 * How a simulation went.
 *
 * @param contacts who wrote
 * @param accepted who was told that it was taken
 * @param erased cases that their customers had erased
 * @param promises that were made
 * @param broken promises that were not kept, and said to be broken
 * @param duplicates mails that went out more than once, which at-least-once delivery allows
 * @param violations what must not be
 * @param time simulated
 */
public record Report(
    long seed,
    int contacts,
    int accepted,
    int erased,
    long promises,
    long broken,
    long duplicates,
    List<Violation> violations,
    Duration time) {
  public Report {
    violations = List.copyOf(violations);
  }

  /** Violations of a kind. */
  public long count(Violation.Kind kind) {
    return violations.stream().filter(one -> one.kind() == kind).count();
  }

  static Report of(
      Simulator.Options options,
      Duration time,
      Acknowledged acknowledged,
      List<Case> cases,
      List<Postman.Mail> mails,
      List<Violation> violations) {
    Set<String> sent = new HashSet<>();
    mails.forEach(mail -> sent.add(mail.id()));
    List<Promise> promises = cases.stream().flatMap(one -> one.promises().stream()).toList();
    return new Report(
        options.seed(),
        options.contacts(),
        acknowledged.accepted(),
        acknowledged.erased().size(),
        promises.size(),
        promises.stream().filter(one -> one.state() == Promise.State.BROKEN).count(),
        mails.size() - sent.size(),
        violations,
        time);
  }
}
