package org.contactrouter.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Postman;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.MailText;
import org.contactrouter.words.PageLinks;

/** Sends the mails that a case asks for, and notes each as sent or refused. At least once. */
public final class SendMail {
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
    this.writer = new CaseWriter(store);
    this.postman = postman;
    this.source = source;
    this.links = links;
    this.clock = clock;
  }

  /** Sends all that is waiting; a failure leaves the rest for the next look at the case. */
  void sendAll(Case whole) {
    Settings settings = source.current();
    for (MailOrder order : whole.mail()) {
      Optional<String> refused = send(whole, order, settings);
      writer.change(whole.id(), now -> Optional.of(noted(now, order, refused)));
    }
  }

  private Optional<String> send(Case whole, MailOrder order, Settings settings) {
    Optional<Agent> agent = order.agent().flatMap(settings::agent);
    Optional<String> to =
        order.agent().isPresent() ? agent.map(Agent::email) : whole.contact().email();
    if (to.isEmpty()) {
      return Optional.of("no address");
    }
    MailText text = new MailText(whole, settings, links);
    MailText.Written written =
        agent.map(reader -> text.toAgent(order, reader)).orElseGet(() -> text.toCustomer(order));
    return postman.send(
        new Postman.Mail(
            whole.id() + "-" + order.id(),
            to.get(),
            written.subject(),
            written.text(),
            clock.instant()));
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
