package org.contactrouter.aws.ses;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.contactrouter.port.Postman.Mail;

/** Mail as a mail program reads it. */
final class ReceivedMail {
  private ReceivedMail() {}

  static MimeMessage parse(byte[] message) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(message));
  }

  static Mail read(byte[] raw) {
    try {
      MimeMessage message = parse(raw);
      String text = message.getContent().toString().replace("\r\n", "\n");
      String id = message.getMessageID().replaceAll("<|@.*", "");
      return new Mail(
          id,
          message.getAllRecipients()[0].toString(),
          message.getSubject(),
          text,
          message.getSentDate().toInstant());
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
