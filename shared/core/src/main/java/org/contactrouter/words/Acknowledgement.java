package org.contactrouter.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactrouter.contact.Contact;
import org.contactrouter.lexicon.Feeling;
import org.contactrouter.triage.Observation;

/**
 * What a customer is told when a contact is taken: that it was understood, and what happens next by
 * when. It is read later too, so it never says "tomorrow".
 */
public final class Acknowledgement {
  /** The feelings, the one to speak to first in front. */
  private static final List<Feeling> FIRST_TO_LAST =
      List.of(Feeling.GRIEF, Feeling.FRUSTRATION, Feeling.THREAT_TO_LEAVE, Feeling.URGENCY);

  private final Contact contact;
  private final Observation seen;
  private final ZoneId zone;
  private final Words words;
  private final Variants variants;

  /**
   * Takes what it needs.
   *
   * @param seen what was read when it was taken: feelings, a deadline, and the parts that failed
   * @param zone the zone in which the customer is told the time
   */
  public Acknowledgement(Contact contact, Observation seen, ZoneId zone) {
    this.contact = contact;
    this.seen = seen;
    this.zone = zone;
    this.words = Words.of(Acknowledgement.class, "acknowledgement", contact.language());
    this.variants = new Variants(words, contact.id());
  }

  /** An answer is there; should it not help, a person replies by then. */
  public String answered(Instant dueAt) {
    return text("answered", dueAt);
  }

  /** Choices are there; should none be it, a person replies by then. */
  public String offered(Instant dueAt) {
    return text("offered", dueAt);
  }

  /** A person replies by then. */
  public String received(Instant dueAt) {
    return text("received", dueAt);
  }

  private String text(String outcome, Instant dueAt) {
    Moments moments = new Moments(contact.language(), zone, contact.receivedAt());
    List<String> sentences = new ArrayList<>();
    sentences.add(Salutation.of(words, contact));
    sentences.addAll(opening(seen.signals().feelings()));
    if (!seen.failures().isEmpty()) {
      sentences.add(words.text("failed"));
    }
    sentences.add(variants.say(outcome, 0, "when", moments.dated(dueAt).plain()));
    new DeadlineText(moments, zone, contact.receivedAt())
        .of(seen.signals())
        .map(deadline -> variants.say("deadline", 0, "deadline", deadline))
        .ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private List<String> opening(Set<Feeling> feelings) {
    List<Feeling> felt = FIRST_TO_LAST.stream().filter(feelings::contains).toList();
    if (felt.isEmpty()) {
      return List.of(variants.say("opening.NEUTRAL", 0));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(variants.say("opening." + felt.getFirst(), 0));
    felt.stream().skip(1).map(feeling -> words.text("also." + feeling)).forEach(sentences::add);
    return sentences;
  }
}
