package org.contactrouter.local.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a MIME message. */
public final class MailReader {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  private MailReader() {}

  /** The mail in the bytes of a message that was sent at {@code at}. */
  public static Mail read(byte[] message, Instant at) {
    try {
      MimeMessage mime =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
      String text = text(mime).orElse("");
      return new Mail(
          recipients(mime),
          Optional.ofNullable(mime.getSubject()).orElse(""),
          text,
          links(text),
          at);
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("not a MIME message", e);
    }
  }

  private static String recipients(MimeMessage mime) throws MessagingException {
    return Optional.ofNullable(mime.getRecipients(Message.RecipientType.TO)).stream()
        .flatMap(Arrays::stream)
        .map(address -> ((InternetAddress) address).getAddress())
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> text = text(parts.getBodyPart(i));
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).toList();
  }
}
