package org.contactrouter.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Change.Assigned.Reason;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.customer.Customer;
import org.contactrouter.policy.Assignment;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.Turns;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * Gives a case to someone: the account's owner, the backup, or the queue's agents in turn (R16).
 *
 * <p>A case that somebody has, or that waits for nobody, is left as it is: a repeated or stale bell
 * does nothing.
 */
public final class AssignCase {
  private final CaseWriter writer;
  private final Customers customers;
  private final Turns turns;
  private final SettingsSource source;
  private final InstantSource clock;

  public AssignCase(
      CaseStore store,
      Customers customers,
      Turns turns,
      SettingsSource source,
      InstantSource clock) {
    this.writer = new CaseWriter(store);
    this.customers = customers;
    this.turns = turns;
    this.source = source;
    this.clock = clock;
  }

  public Outcome assign(String caseId) {
    Settings settings = source.current();
    return writer.change(
        caseId,
        whole ->
            Optional.of(
                whole.timer(TimerKind.ASSIGNMENT).isPresent()
                    ? assigned(whole, settings)
                    : List.of()));
  }

  private List<CaseEvent> assigned(Case whole, Settings settings) {
    NextEvents events = NextEvents.of(whole, clock.instant(), Actor.ROUTER);
    Optional<Change.Assigned> choice = choose(whole, settings);
    if (choice.isPresent()) {
      events.add(choice.get()).mailAgent(MailKind.ASSIGNED, choice.get().agent());
    } else {
      events.add(new Change.LeftInQueue("nobody in queue " + whole.queue() + " can take it"));
      settings
          .supervisors()
          .forEach(supervisor -> events.mailAgent(MailKind.UNASSIGNED, supervisor.id()));
    }
    return events.list();
  }

  private Optional<Change.Assigned> choose(Case whole, Settings settings) {
    return settings.level(whole.level()).assignment() == Assignment.OWNER_FIRST
        ? ofAccount(whole, settings).or(() -> inTurn(whole, settings))
        : inTurn(whole, settings);
  }

  private Optional<Change.Assigned> ofAccount(Case whole, Settings settings) {
    Optional<Customer> customer = whole.accepted().customer().flatMap(customers::find);
    return Stream.concat(
            customer.flatMap(Customer::owner).stream()
                .map(owner -> new Change.Assigned(owner, Reason.OWNER)),
            customer.flatMap(Customer::backup).stream()
                .map(backup -> new Change.Assigned(backup, Reason.BACKUP)))
        .filter(choice -> settings.present(choice.agent()).isPresent())
        .findFirst();
  }

  private Optional<Change.Assigned> inTurn(Case whole, Settings settings) {
    List<Agent> present =
        settings.queue(whole.level()).agents().stream()
            .flatMap(id -> settings.present(id).stream())
            .toList();
    List<Agent> speaking =
        present.stream().filter(agent -> agent.speaks(whole.contact().language())).toList();
    List<Agent> able = speaking.isEmpty() ? present : speaking;
    if (able.isEmpty()) {
      return Optional.empty();
    }
    int turn = Math.floorMod(turns.next(whole.queue()), able.size());
    return Optional.of(new Change.Assigned(able.get(turn).id(), Reason.IN_TURN));
  }
}
