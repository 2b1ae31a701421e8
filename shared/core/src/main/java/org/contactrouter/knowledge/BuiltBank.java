package org.contactrouter.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A bank just built.
 *
 * @param stored its binary form, versioned and checksummed
 * @param entries how many entries it answers
 * @param phrasings how many phrasings it learned from, names included
 * @param collisions pairs of entries that are asked for in nearly the same words
 * @param thin entries with few phrasings, which are seldom answered by themselves
 * @param expected what it does with questions that it has not seen; empty when it is too small to
 *     tell
 * @param learned what it learned from past questions
 */
public record BuiltBank(
    byte[] stored,
    int entries,
    int phrasings,
    List<Collision> collisions,
    List<String> thin,
    Optional<Expected> expected,
    Learned learned) {
  public BuiltBank {
    collisions = List.copyOf(collisions);
    thin = List.copyOf(thin);
  }

  /**
   * What a bank does with questions that it has not seen, as its own phrasings tell when some of
   * them, and some whole entries, are left out of it.
   *
   * @param precision share of right ones among its answers, when as many questions are out of scope
   *     as the promise assumes; 1 when it answers nothing
   * @param coverage share of the questions it could answer that it answers right
   */
  public record Expected(double precision, double coverage) {}

  /**
   * What past questions changed.
   *
   * @param questions how many there were
   * @param taken how many of them it was sure enough of to learn from
   * @param moved how many of them have another best entry after it
   */
  public record Learned(int questions, int taken, int moved) {
    /** Too few to learn from. */
    public static Learned nothingOf(int questions) {
      return new Learned(questions, 0, 0);
    }
  }

  /**
   * Two entries with phrasings so alike that neither is sent without a person's or customer's word.
   */
  public record Collision(
      String entry, String phrasing, String otherEntry, String otherPhrasing, double similarity) {}
}
