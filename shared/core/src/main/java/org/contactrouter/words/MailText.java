package org.contactrouter.words;

import java.time.Instant;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * The mails of a case: fixed templates in the reader's language, with a link to the page. Nothing
 * that a customer or agent typed is in a subject, and no reply is in a mail: it waits on the page.
 */
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

  /**
   * To an agent who must act.
   *
   * @throws IllegalArgumentException for a mail that only customers get
   */
  public Written toAgent(MailOrder order, Agent reader) {
    return new AgentMail(whole, settings, order, reader)
        .written(
            links.work(whole.id(), reader.id(), order.since()),
            links.list(reader.id(), order.since()));
  }

  /**
   * To the customer.
   *
   * @param now when it goes out: it tells no time that is over by then
   * @throws IllegalArgumentException for a mail that only agents get
   */
  public Written toCustomer(MailOrder order, Instant now) {
    return new CustomerMail(whole, settings, order, now).written(links.customer(whole.id()));
  }

  static String subject(Words words, MailOrder order, Case whole, Settings settings) {
    return words.text(
        "subject." + order.kind(),
        "company",
        settings.company().name(),
        "case",
        CaseName.of(whole.id()));
  }
}
