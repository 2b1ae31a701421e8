package org.contactrouter.lexicon;

import java.util.HashSet;
import java.util.Set;

/**
 * Words that differ by one slip of the finger: a letter wrong, missing, too many, or two swapped.
 *
 * <p>Two such words always share a form with at most one letter removed from each, so a hash of
 * those forms finds them without trying every word (the symmetric delete method of SymSpell).
 */
final class Misspelling {

  private Misspelling() {}

  /** The word, and the word without each of its letters but the first, which nobody gets wrong. */
  static Set<String> shortened(String word) {
    Set<String> forms = new HashSet<>();
    forms.add(word);
    for (int index = 1; index < word.length(); index++) {
      forms.add(word.substring(0, index) + word.substring(index + 1));
    }
    return forms;
  }

  /** Whether two words with the same first letter are equal but for one slip. */
  static boolean isOneSlip(String meant, String written) {
    int difference = written.length() - meant.length();
    if (Math.abs(difference) > 1 || meant.charAt(0) != written.charAt(0)) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(meant.length(), written.length());
    while (same < shorter && meant.charAt(same) == written.charAt(same)) {
      same++;
    }
    String meantRest = meant.substring(same);
    String writtenRest = written.substring(same);
    return switch (difference) {
      case 1 -> writtenRest.substring(1).equals(meantRest);
      case -1 -> meantRest.substring(1).equals(writtenRest);
      default -> isOneWrongOrSwapped(meantRest, writtenRest);
    };
  }

  private static boolean isOneWrongOrSwapped(String meant, String written) {
    if (meant.isEmpty() || meant.substring(1).equals(written.substring(1))) {
      return true;
    }
    return meant.charAt(0) == written.charAt(1)
        && meant.charAt(1) == written.charAt(0)
        && meant.substring(2).equals(written.substring(2));
  }
}
