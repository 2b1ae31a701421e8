package org.contactrouter.words;

/**
 * Several ways to say the same: {@code KEY.1}, {@code KEY.2} and on. The case's id chooses, so that
 * a case always says it the same way, and another way when it says it again.
 */
final class Variants {
  private final Words words;
  private final String caseId;

  Variants(Words words, String caseId) {
    this.words = words;
    this.caseId = caseId;
  }

  /**
   * One of the ways.
   *
   * @param before how often the case said it before
   */
  String say(String key, int before, Object... namesAndValues) {
    int count = count(key);
    int chosen = Math.floorMod(Math.floorMod((caseId + key).hashCode(), count) + before, count);
    return words.text(key + "." + (chosen + 1), namesAndValues);
  }

  private int count(String key) {
    int count = 1;
    while (words.has(key + "." + (count + 1))) {
      count++;
    }
    return count;
  }
}
