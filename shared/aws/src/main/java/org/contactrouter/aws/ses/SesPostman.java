package org.contactrouter.aws.ses;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contactrouter.port.Postman;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Mail through SES, each as one {@link RawMail}. A repeat sends it again, as another message: SES
 * gives each an id of its own.
 */
public final class SesPostman implements Postman {
  /**
   * In what SES says when it rejects a message because of the account and not of the message. It
   * has one code for both.
   */
  private static final Pattern ACCOUNT = Pattern.compile("not verified|sending (paused|suspended)");

  private final SesClient ses;
  private final String from;

  /**
   * Takes what it needs.
   *
   * @param from the sender's verified address; empty refuses every mail
   */
  public SesPostman(SesClient ses, String from) {
    this.ses = ses;
    this.from = from;
  }

  @Override
  public Optional<String> send(Mail mail) {
    if (from.isEmpty()) {
      return Optional.of("no sender configured");
    }
    return MailAddress.of(mail.to())
        .map(to -> send(to, new RawMail(from, to, mail).bytes()))
        .orElseGet(() -> Optional.of("address cannot be written in a mail"));
  }

  private Optional<String> send(MailAddress to, byte[] message) {
    try {
      ses.sendRawEmail(
          send ->
              send.source(from)
                  .destinations(to.text())
                  .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(message))));
      return Optional.empty();
    } catch (MessageRejectedException rejected) {
      return rejection(rejected);
    } catch (SesException failure) {
      return refusal(failure);
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  /**
   * A sandbox is left, an address verified and an account opened again; a message stays as it is.
   */
  private static Optional<String> rejection(MessageRejectedException rejected) {
    String reason = String.valueOf(rejected.getMessage()).toLowerCase(Locale.ROOT);
    if (ACCOUNT.matcher(reason).find()) {
      throw unavailable(rejected);
    }
    return Optional.of("rejected by the mail service");
  }

  /** An address that SES cannot read will never do; all else may work later. */
  private static Optional<String> refusal(SesException failure) {
    return Optional.ofNullable(failure.awsErrorDetails())
        .filter(details -> "InvalidParameterValue".equals(details.errorCode()))
        .map(details -> Optional.of("address refused by the mail service"))
        .orElseThrow(() -> unavailable(failure));
  }

  private static StoreUnavailable unavailable(SdkException failure) {
    return new StoreUnavailable("send mail", failure);
  }
}
