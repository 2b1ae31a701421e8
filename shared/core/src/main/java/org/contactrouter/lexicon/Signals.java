package org.contactrouter.lexicon;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a text says, with the words that say it, each list in the order of the text.
 *
 * @param sensitive words on a {@link SensitiveTopic}
 * @param emotional words of a {@link Feeling}
 * @param person words that ask for a person
 * @param deadlines the customer's own deadlines, the earliest first
 */
public record Signals(
    List<Finding> sensitive,
    List<Finding> emotional,
    List<Finding> person,
    List<CustomerDeadline> deadlines) {

  public Signals {
    sensitive = List.copyOf(sensitive);
    emotional = List.copyOf(emotional);
    person = List.copyOf(person);
    deadlines = List.copyOf(deadlines);
  }

  /** The sensitive topics that the text touches; unmodifiable, in the order of the enum. */
  public Set<SensitiveTopic> sensitiveTopics() {
    Set<SensitiveTopic> topics = EnumSet.noneOf(SensitiveTopic.class);
    sensitive.forEach(finding -> topics.add(SensitiveTopic.valueOf(finding.signal())));
    return Collections.unmodifiableSet(topics);
  }

  /** The feelings in the text; unmodifiable, in the order of the enum. */
  public Set<Feeling> feelings() {
    Set<Feeling> feelings = EnumSet.noneOf(Feeling.class);
    emotional.forEach(finding -> feelings.add(Feeling.valueOf(finding.signal())));
    return Collections.unmodifiableSet(feelings);
  }

  /** Whether the customer asks to speak with a person. */
  public boolean asksForPerson() {
    return !person.isEmpty();
  }

  /** The earliest deadline that the customer sets. */
  public Optional<CustomerDeadline> deadline() {
    return deadlines.stream().findFirst();
  }
}
