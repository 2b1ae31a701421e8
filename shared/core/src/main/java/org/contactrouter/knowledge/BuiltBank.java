package org.contactrouter.knowledge;

import java.util.List;

/**
 * A bank just built.
 *
 * @param stored its binary form, versioned and checksummed
 * @param entries how many entries it answers
 * @param phrasings how many phrasings it learned from, names included
 * @param collisions pairs of entries that are asked for in nearly the same words
 * @param thin entries with too few phrasings to be answered automatically
 */
public record BuiltBank(
    byte[] stored, int entries, int phrasings, List<Collision> collisions, List<String> thin) {
  public BuiltBank {
    collisions = List.copyOf(collisions);
    thin = List.copyOf(thin);
  }

  /**
   * Two entries with phrasings so alike that neither is sent without a person's or customer's word.
   */
  public record Collision(
      String entry, String phrasing, String otherEntry, String otherPhrasing, double similarity) {}
}
