package org.contactrouter.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * An entry in one language.
 *
 * @param name its title, which counts as a phrasing
 * @param answer what the customer reads, byte for byte
 * @param phrasings ways to ask for it
 */
public record FaqText(Optional<String> name, String answer, List<String> phrasings) {
  public FaqText {
    phrasings = List.copyOf(phrasings);
  }

  /** What a person is shown as the question: the name, else the first phrasing. */
  public String question() {
    return name.orElseGet(phrasings::getFirst);
  }
}
