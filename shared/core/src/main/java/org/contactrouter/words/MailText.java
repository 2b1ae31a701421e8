package org.contactrouter.words;

import org.contactrouter.cases.Case;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/** The mails of a case: fixed templates, in the reader's language, with links to the pages. */
public final class MailText {
  private final Case whole;
  private final Settings settings;
  private final PageLinks links;

  public MailText(Case whole, Settings settings, PageLinks links) {
    this.whole = whole;
    this.settings = settings;
    this.links = links;
  }

  /** A mail, written. */
  public record Written(String subject, String text) {}

  public Written toAgent(MailOrder order, Agent reader) {
    return new Written(
        settings.company().name(), links.work(whole.id(), reader.id(), order.since()));
  }

  public Written toCustomer(MailOrder order) {
    return new Written(order.kind() + settings.company().name(), links.customer(whole.id()));
  }
}
