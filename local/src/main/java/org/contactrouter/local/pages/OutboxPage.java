package org.contactrouter.local.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.mail.Outbox;

/** {@code GET /local/mail}: the outbox, newest first, as JSON or as a page. */
public final class OutboxPage implements LocalPage {
  private final Outbox outbox;

  /** The page of an outbox. */
  public OutboxPage(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Optional<Answer> answer(Request request) {
    if (!request.method().equals("GET") || !request.path().equals("/local/mail")) {
      return Optional.empty();
    }
    List<Mail> mails = outbox.newestFirst();
    return Optional.of(Html.wanted(request) ? page(mails) : Json.answer(mails));
  }

  private static Answer page(List<Mail> mails) {
    String body = mails.stream().map(OutboxPage::article).collect(Collectors.joining());
    return Html.page("Outbox", body.isEmpty() ? "<p>No mail yet.</p>" : body);
  }

  private static String article(Mail mail) {
    return "<article><h2>%s</h2><small>to %s, %s</small><pre>%s</pre></article>\n"
        .formatted(Html.escaped(mail.subject()), Html.escaped(mail.to()), mail.at(), linked(mail));
  }

  private static String linked(Mail mail) {
    String text = Html.escaped(mail.text());
    for (String link : mail.links().stream().distinct().toList()) {
      String escaped = Html.escaped(link);
      text = text.replace(escaped, "<a href=\"%1$s\">%1$s</a>".formatted(escaped));
    }
    return text;
  }
}
