package org.contactrouter.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;

/**
 * The rules by which contacts are triaged and worked. Immutable; a change is a new version.
 *
 * @param name the preset, or the company's own name for it
 * @param rules level rules; all are read, the highest level wins
 * @param levels how each level is worked; all three are there
 * @param offers whether an ambiguous question is offered up to three answers (else a person
 *     replies)
 * @param confirmationWindow time for the customer's word after an answer or resolution
 * @param choiceWindow time for a choice among offered answers, before and after one reminder
 * @param reviewWindow time that suspected spam is kept for review
 * @param reopenWindow time from resolution in which more words go on in the same case; later ones
 *     open a linked one
 * @param retention time from resolution until the case is closed
 * @param matching how sure automatic answers must be
 */
public record Policy(
    String name,
    List<LevelRule> rules,
    Map<ContactLevel, LevelPolicy> levels,
    boolean offers,
    Duration confirmationWindow,
    Duration choiceWindow,
    Duration reviewWindow,
    Duration reopenWindow,
    Duration retention,
    Matching matching) {
  public Policy {
    rules = List.copyOf(rules);
    levels = Map.copyOf(new EnumMap<>(levels));
    if (levels.size() != ContactLevel.values().length) {
      throw new IllegalArgumentException("levels lack one of NO_TOUCH, LOW_TOUCH, HIGH_TOUCH");
    }
  }

  public LevelPolicy level(ContactLevel level) {
    return Optional.ofNullable(levels.get(level)).orElseThrow();
  }
}
