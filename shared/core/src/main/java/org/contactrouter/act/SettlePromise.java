package org.contactrouter.act;

import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;

/**
 * What an agent says of a promise: it was kept, or it is taken back with a reason. A promised reply
 * is only kept by a reply. When nothing else is promised, a person's word is, so that the customer
 * hears how it went.
 */
public final class SettlePromise {
  private final AgentActs acts;

  SettlePromise(AgentActs acts) {
    this.acts = acts;
  }

  /** It was done as promised. */
  public Outcome keep(String caseId, String agent, String promise) {
    return settle(caseId, agent, promise, new Change.PromiseKept(promise), false);
  }

  /**
   * It is taken back.
   *
   * @param reason what the customer reads
   */
  public Outcome cancel(String caseId, String agent, String promise, String reason) {
    return settle(caseId, agent, promise, new Change.PromiseCancelled(promise, reason), true);
  }

  private Outcome settle(
      String caseId, String agent, String promise, Change change, boolean tellCustomer) {
    return acts.act(
        caseId,
        agent,
        change,
        whole -> allows(whole, agent, acts.settings()) && promised(whole, promise).isPresent(),
        (whole, events) -> {
          if (promised(whole, promise).filter(Promise::isOpen).isPresent()) {
            settle(whole, agent, change, tellCustomer, events);
          }
        });
  }

  private void settle(
      Case whole, String agent, Change change, boolean tellCustomer, NextEvents events) {
    AgentActs.take(whole, agent, events);
    events.add(change);
    if (tellCustomer && whole.contact().email().isPresent()) {
      events.mailCustomer(MailKind.PROMISE_CANCELLED);
    }
    if (whole.state().isWork() && whole.openPromises().size() == 1) {
      acts.escalation().owe(whole, whole.level(), events);
    }
  }

  /**
   * Whether an agent may settle promises of a case: also while the customer's answer is awaited.
   */
  public static boolean allows(Case whole, String agent, Settings settings) {
    boolean open = whole.state().isWork() || whole.state() == CaseState.AWAITING_CUSTOMER;
    return open && AgentActs.isFree(whole, agent, settings);
  }

  private static Optional<Promise> promised(Case whole, String id) {
    return whole.promises().stream()
        .filter(promise -> promise.id().equals(id) && promise.kind() != Promise.Kind.REPLY)
        .findFirst();
  }
}
