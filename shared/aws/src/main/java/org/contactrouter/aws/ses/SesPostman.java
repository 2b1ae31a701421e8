package org.contactrouter.aws.ses;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import org.contactrouter.port.Postman;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;

/**
 * Mail as one raw message, marked as automatic so that no robot answers it.
 *
 * <pre>{@code
 * From: help@example.com
 * To: ana@example.com
 * Subject: =?UTF-8?B?…?=
 * Auto-Submitted: auto-generated
 * Content-Type: text/plain; charset=UTF-8
 * Content-Transfer-Encoding: base64
 * }</pre>
 */
public final class SesPostman implements Postman {
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
    if (breaksHeader(mail.to()) || !isAscii(mail.to())) {
      return Optional.of("address cannot be written in a mail");
    }
    byte[] message = message(mail).getBytes(StandardCharsets.US_ASCII);
    try {
      ses.sendRawEmail(
          send ->
              send.source(from)
                  .destinations(mail.to())
                  .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(message))));
      return Optional.empty();
    } catch (MessageRejectedException refused) {
      return Optional.of("rejected by the mail service");
    } catch (SdkException failure) {
      throw new StoreUnavailable("send mail", failure);
    }
  }

  private String message(Mail mail) {
    return String.join(
        "\r\n",
        "From: " + from,
        "To: " + mail.to(),
        "Subject: " + encoded(mail.subject()),
        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.at().atOffset(ZoneOffset.UTC)),
        "Message-ID: <" + mail.id() + "@" + domain() + ">",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(mail.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** RFC 2047 encoded words of at most 75 characters, each of whole characters. */
  private static String encoded(String subject) {
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (int point : subject.codePoints().toArray()) {
      String character = Character.toString(point);
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > 45) {
        words.append(word(part)).append("\r\n ");
        part.setLength(0);
        bytes = 0;
      }
      part.append(character);
      bytes += more;
    }
    return words.append(word(part)).toString();
  }

  private static String word(CharSequence part) {
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private String domain() {
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }

  private static boolean breaksHeader(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 128);
  }
}
