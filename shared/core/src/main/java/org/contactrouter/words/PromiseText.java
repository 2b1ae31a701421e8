package org.contactrouter.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.contactrouter.contact.Language;

/** Promises in the words that a customer reads. */
public final class PromiseText {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private PromiseText() {}

  /** A person replies by then. */
  public static String reply(Language language, Instant dueAt, ZoneId zone) {
    return Words.of(PromiseText.class, "acknowledgement", language)
        .text("promise.reply", "when", new Moments(language, zone, dueAt).dated(dueAt).plain());
  }

  /** A person calls in this window. */
  public static String callback(Language language, Instant from, Instant to, ZoneId zone) {
    Moments moments = new Moments(language, zone, from);
    return Words.of(PromiseText.class, "acknowledgement", language)
        .text(
            "promise.callback",
            "when",
            moments.dated(from).plain(),
            "until",
            CLOCK.withLocale(language.locale()).format(to.atZone(zone)));
  }
}
