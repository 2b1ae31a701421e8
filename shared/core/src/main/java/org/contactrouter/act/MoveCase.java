package org.contactrouter.act;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.Timer;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;

/**
 * Where a case is, and when it is seen: raised, given to others, hidden for a while. Refused as
 * {@link WorkCase} refuses. No clock stops for any of it.
 */
public final class MoveCase {
  private final AgentActs acts;

  MoveCase(AgentActs acts) {
    this.acts = acts;
  }

  /** Raises it one level. At the highest it changes nothing. */
  public Outcome raise(String caseId, String agent) {
    return acts.act(
        caseId,
        agent,
        whole -> mayWork(whole, agent),
        (whole, events) -> acts.escalation().raise(whole, events));
  }

  /**
   * Gives it to a queue, or to one agent in it.
   *
   * @param to the agent, who is not away and does not have it; else whoever's turn it is in the
   *     queue, which is another then
   * @param note for whoever gets it
   */
  public Outcome transfer(
      String caseId, String agent, String queue, Optional<String> to, String note) {
    Change.Transferred change = new Change.Transferred(queue, to, note);
    return acts.act(
        caseId,
        agent,
        change,
        whole -> mayWork(whole, agent) && goes(whole, change),
        (whole, events) -> {
          Stream<Timer> assignment =
              to.isPresent() ? Stream.empty() : Stream.of(acts.targets().assignment(acts.now()));
          events.add(change, assignment.toArray(Timer[]::new));
          to.ifPresent(agentThere -> events.mailAgent(MailKind.ASSIGNED, agentThere));
        });
  }

  private boolean goes(Case whole, Change.Transferred change) {
    Settings settings = acts.settings();
    boolean known = settings.queues().stream().map(Queue::id).anyMatch(change.queue()::equals);
    boolean there = change.agent().flatMap(settings::present).map(Agent::id).isPresent();
    boolean elsewhere =
        change.agent().isPresent()
            ? there && !change.agent().equals(whole.assignee())
            : !change.queue().equals(whole.queue());
    return known && elsewhere;
  }

  /**
   * Hides it until then.
   *
   * @param until later than now
   */
  public Outcome snooze(String caseId, String agent, Instant until) {
    Change.Snoozed change = new Change.Snoozed(until);
    return acts.act(
        caseId,
        agent,
        change,
        whole -> mayWork(whole, agent),
        (whole, events) -> {
          AgentActs.take(whole, agent, events);
          events.add(change, acts.targets().snooze(acts.now(), until));
        });
  }

  /** Says that a decision was wrong. Saying it again changes nothing. */
  public Outcome label(String caseId, String agent, Change.Labelled.Wrong wrong) {
    Change.Labelled change = new Change.Labelled(wrong);
    return acts.act(
        caseId,
        agent,
        whole -> mayWork(whole, agent),
        (whole, events) -> {
          if (whole.history().stream().noneMatch(event -> event.change().equals(change))) {
            events.add(change);
          }
        });
  }

  private boolean mayWork(Case whole, String agent) {
    return WorkCase.allows(whole, agent, acts.settings());
  }
}
