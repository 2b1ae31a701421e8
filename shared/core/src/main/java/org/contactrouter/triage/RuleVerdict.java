package org.contactrouter.triage;

import java.util.List;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;

/**
 * What one rule said.
 *
 * @param rule its name: a rule of the policy, or one of the fixed rules
 * @param because the reason code it stands for
 * @param level the level it asks for when it fires
 * @param fired whether it did
 * @param inputs what it read, in plain words: {@code customerCriticality 4 >= 4}
 */
public record RuleVerdict(
    String rule, ReasonCode because, ContactLevel level, boolean fired, String inputs) {

  /** What a rule of the policy compared; of a fixed rule it says nothing. */
  public List<Comparison> comparisons() {
    return Comparison.read(inputs);
  }
}
