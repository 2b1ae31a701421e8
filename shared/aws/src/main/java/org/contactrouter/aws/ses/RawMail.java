package org.contactrouter.aws.ses;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.contactrouter.port.Postman.Mail;

/**
 * A mail as bytes (RFC 5322), marked as automatic so that no robot answers it (RFC 3834). SES puts
 * a message id of its own in the place of this one.
 *
 * <pre>{@code
 * From: help@example.com
 * To: ana@example.com
 * Subject: =?UTF-8?B?…?=
 * Date: Mon, 23 Nov 2026 10:02:00 +0000
 * Message-ID: <mfzwizltoq4dsmbrgiydcmjqge-3-0@example.com>
 * Auto-Submitted: auto-generated
 * X-Auto-Response-Suppress: All
 * MIME-Version: 1.0
 * Content-Type: text/plain; charset=UTF-8
 * Content-Transfer-Encoding: base64
 * }</pre>
 */
final class RawMail {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  /** Bytes of an encoded word: with its frame and the name of its header it fits a line of 76. */
  private static final int WORD = 39;

  private final String from;
  private final MailAddress to;
  private final Mail mail;

  RawMail(String from, MailAddress to, Mail mail) {
    this.from = from;
    this.to = to;
    this.mail = mail;
  }

  byte[] bytes() {
    return String.join(
            "\r\n",
            "From: " + inOneLine(from),
            "To: " + to.text(),
            "Subject: " + encoded(inOneLine(mail.subject())),
            "Date: " + DATE.format(mail.at().atOffset(ZoneOffset.UTC)),
            "Message-ID: <" + inId(mail.id()) + "@" + inId(domain()) + ">",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: base64",
            "",
            body(),
            "")
        .getBytes(US_ASCII);
  }

  /** The text with the line ends of the network, which base 64 then carries unchanged. */
  private String body() {
    String text = mail.text().replaceAll("\r\n|\r|\n", "\r\n");
    return Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** RFC 2047 encoded words, each of whole characters. */
  private static String encoded(String subject) {
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (int point : subject.codePoints().toArray()) {
      String character = Character.toString(point);
      int more = character.getBytes(UTF_8).length;
      if (bytes + more > WORD) {
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
    byte[] bytes = part.toString().getBytes(UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  private static String inId(String text) {
    return text.replaceAll("[^A-Za-z0-9.-]", "");
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", "");
  }
}
