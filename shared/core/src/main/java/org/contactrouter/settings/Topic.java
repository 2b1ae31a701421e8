package org.contactrouter.settings;

import java.util.Map;
import java.util.Optional;
import org.contactrouter.policy.AnswerDeadline;

/**
 * What a contact can be about.
 *
 * @param names by base language, for the form's choice
 * @param complexity 1 to 5
 * @param criticality 1 to 5
 * @param needsPerson whether it is never answered automatically
 * @param deadline by when contacts about it must be answered
 */
public record Topic(
    String id,
    Map<String, String> names,
    int complexity,
    int criticality,
    boolean needsPerson,
    Optional<AnswerDeadline> deadline) {
  public Topic {
    names = Map.copyOf(names);
  }
}
