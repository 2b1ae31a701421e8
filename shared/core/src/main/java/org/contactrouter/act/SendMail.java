package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Postman;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.MailText;
import org.contactrouter.words.PageLinks;

/**
 * Sends the mails that a case asks for, and notes each as sent or refused. At least once; one that
 * fails lets the others go, and is given up after a day. A customer gets at most three a day that
 * nobody wrote, whatever their cases are: the rest waits on the page.
 */
public final class SendMail {
  private final CaseStore store;
  private final CaseWriter writer;
  private final Postman postman;
  private final SettingsSource source;
  private final PageLinks links;
  private final InstantSource clock;

  public SendMail(
      CaseStore store,
      Postman postman,
      SettingsSource source,
      PageLinks links,
      InstantSource clock) {
    this.store = store;
    this.writer = new CaseWriter(store);
    this.postman = postman;
    this.source = source;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Sends all that is waiting.
   *
   * @throws StoreUnavailable when one failed, after the others; it stays for the next look
   */
  void sendAll(Case whole) {
    send(whole, whole.mail());
  }

  /**
   * Sends what should have gone out before: what is newer is on its way by the stream.
   *
   * @throws StoreUnavailable as {@link #sendAll} does
   */
  void sendLate(Case whole) {
    send(whole, whole.mail().stream().filter(order -> order.isLate(clock.instant())).toList());
  }

  private void send(Case whole, List<MailOrder> orders) {
    if (orders.isEmpty()) {
      return;
    }
    Settings settings = source.current();
    Optional<StoreUnavailable> failure = Optional.empty();
    for (MailOrder order : orders) {
      try {
        Optional<String> refused = send(whole, order, settings);
        writer.change(whole.id(), now -> Optional.of(noted(now, order, refused)));
      } catch (StoreUnavailable unavailable) {
        failure = Optional.of(unavailable);
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private Optional<String> send(Case whole, MailOrder order, Settings settings) {
    Optional<Agent> agent = order.agent().flatMap(settings::agent);
    Optional<String> to =
        order.agent().isPresent() ? agent.map(Agent::email) : whole.contact().email();
    if (to.isEmpty()) {
      return Optional.of("no address");
    }
    if (AutomaticMail.isAutomatic(order) && hadEnough(whole, order)) {
      return Optional.of("the customer had three automatic mails within a day");
    }
    Instant now = clock.instant();
    MailText text = new MailText(whole, settings, links);
    MailText.Written written =
        agent
            .map(reader -> text.toAgent(order, reader))
            .orElseGet(() -> text.toCustomer(order, now));
    return handOver(
        new Postman.Mail(
            whole.id() + "-" + order.id(), to.get(), written.subject(), written.text(), now),
        order);
  }

  /**
   * Whether as many went to the customer within a day, or were asked for earlier and may have gone
   * without a note. A case alone never asks for too many.
   */
  private boolean hadEnough(Case whole, MailOrder order) {
    List<String> others =
        whole.accepted().customer().stream()
            .flatMap(customer -> store.ofCustomer(customer).stream())
            .filter(id -> !id.equals(whole.id()))
            .toList();
    Stream<Case> all =
        Stream.concat(Stream.of(whole), others.stream().flatMap(id -> store.find(id).stream()));
    return !others.isEmpty()
        && all.mapToLong(
                    one ->
                        AutomaticMail.sent(one, clock.instant())
                            + AutomaticMail.onTheirWay(one, order.since()))
                .sum()
            >= AutomaticMail.MOST;
  }

  private Optional<String> handOver(Postman.Mail mail, MailOrder order) {
    try {
      return postman.send(mail);
    } catch (StoreUnavailable unavailable) {
      if (order.isHopeless(clock.instant())) {
        return Optional.of("not sent for a day");
      }
      throw unavailable;
    }
  }

  private List<CaseEvent> noted(Case whole, MailOrder order, Optional<String> refused) {
    if (!whole.mail().contains(order)) {
      return List.of();
    }
    Change change =
        refused.isPresent()
            ? new Change.MailRefused(order.id(), refused.get())
            : new Change.MailSent(order.id());
    return NextEvents.of(whole, clock.instant(), Actor.ROUTER).add(change).list();
  }
}
