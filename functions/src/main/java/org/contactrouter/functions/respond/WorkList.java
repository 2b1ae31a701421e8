package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.functions.pages.Touch;
import org.contactrouter.functions.pages.WorkLine;
import org.contactrouter.port.CaseStore;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.AgentTokens;

/**
 * An agent's work by due time: their own, whichever queue it is in, and the rest of their queues;
 * for a supervisor, of all queues, and suspected spam.
 */
final class WorkList {
  private final CaseStore store;
  private final AgentTokens tokens;
  private final Settings settings;
  private final Agent agent;
  private final Instant until;

  /**
   * Takes what it needs.
   *
   * @param until how long the links to the cases work
   */
  WorkList(CaseStore store, AgentTokens tokens, Settings settings, Agent agent, Instant until) {
    this.store = store;
    this.tokens = tokens;
    this.settings = settings;
    this.agent = agent;
    this.until = until;
  }

  /** All open work, by due time. */
  List<CaseHead> open() {
    return settings.queuesOfWork().stream()
        .flatMap(queue -> store.openWork(queue).stream())
        .sorted(Comparator.comparing(head -> head.dueAt().orElse(Instant.MAX)))
        .toList();
  }

  /** Suspected spam that the agent may release, what is closed first ahead. */
  List<CaseHead> held() {
    return agent.supervisor() ? store.openWork(CaseHead.QUARANTINE) : List.of();
  }

  boolean isMine(CaseHead head) {
    return isTheirs(head) && !isHidden(head);
  }

  /** Whether it is the agent's own, and hidden for a while. */
  boolean isSnoozed(CaseHead head) {
    return isTheirs(head) && isHidden(head);
  }

  /** Whether it is in sight in a queue that the agent works through, and not their own. */
  boolean isQueued(CaseHead head) {
    return !isTheirs(head)
        && !isHidden(head)
        && head.queue()
            .map(id -> settings.queueOf(id, head.level()))
            .filter(this::worksThrough)
            .isPresent();
  }

  private boolean isTheirs(CaseHead head) {
    return head.assignee().equals(Optional.of(agent.id()));
  }

  private static boolean isHidden(CaseHead head) {
    return head.state() == CaseState.SNOOZED;
  }

  private boolean worksThrough(Queue queue) {
    return agent.supervisor() || queue.agents().contains(agent.id());
  }

  /** The lines of these cases; what has left the index since it was read is left out. */
  List<WorkLine> lines(Stream<CaseHead> heads) {
    return heads
        .flatMap(head -> store.find(head.caseId()).stream())
        .filter(whole -> CaseHead.of(whole).queue().isPresent())
        .map(this::line)
        .toList();
  }

  private WorkLine line(Case whole) {
    return new WorkLine(
        tokens.ofCase(whole.id(), agent.id(), until),
        CaseTitle.of(whole),
        whole.contact().name().orElse(""),
        Touch.valueOf(whole.level().name()),
        CaseHead.of(whole).dueAt().orElse(null),
        Staff.amongAgents(settings).holder(whole).orElse(null),
        settings.queueOf(whole).name());
  }
}
