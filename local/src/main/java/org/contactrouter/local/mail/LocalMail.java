package org.contactrouter.local.mail;

import java.time.InstantSource;
import java.util.UUID;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;

/** SES without the post: every raw mail goes to the outbox. */
public final class LocalMail implements SesClient {
  private final Outbox outbox;
  private final InstantSource clock;

  /** Mail to this outbox, dated by this clock. */
  public LocalMail(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
    outbox.add(MailReader.read(request.rawMessage().data().asByteArray(), clock.instant()));
    return SendRawEmailResponse.builder().messageId(UUID.randomUUID().toString()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
