package org.contactrouter.words;

import java.time.Instant;
import java.time.ZoneId;
import org.contactrouter.contact.Language;

/** Promises in the words that a customer reads. */
public final class PromiseText {
  private PromiseText() {}

  /** A person replies by then. */
  public static String reply(Language language, Instant dueAt, ZoneId zone) {
    return Words.of(PromiseText.class, "acknowledgement", language)
        .text("promise.reply", "when", new Moments(language, zone, dueAt).dated(dueAt).plain());
  }

  /** Why a promise ends when the customer never answered. */
  public static String silence(Language language) {
    return Words.of(PromiseText.class, "acknowledgement", language).text("promise.silence");
  }
}
