package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * The hashed features of a text: its word 1-2-grams and the character 2-5-grams of each word with a
 * blank on either side, each with how often it stands there.
 *
 * @param hashes distinct, ascending; even for words, odd for characters
 * @param counts how often each stands in the text
 */
record Grams(int[] hashes, int[] counts) {
  private static final int LONGEST = 5;
  private static final int SHORTEST = 2;
  private static final int WORD_SEED = 0x811c9dc5;
  private static final int PAIR_SEED = 0x2f0b4c47;
  private static final int CHARACTER_SEED = 0x5bd1e995;
  private static final int PRIME = 0x01000193;

  static Grams of(List<String> words) {
    int[] found = new int[words.stream().mapToInt(word -> 2 + 4 * (word.length() + 2)).sum()];
    int size = 0;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      found[size++] = mixed(hash(WORD_SEED, word)) & ~1;
      if (at > 0) {
        int pair = hash(hash(PAIR_SEED, words.get(at - 1)) * PRIME, word);
        found[size++] = mixed(pair) & ~1;
      }
      size = addCharacters(' ' + word + ' ', found, size);
    }
    Arrays.sort(found, 0, size);
    return counted(found, size);
  }

  static boolean isWord(int hash) {
    return (hash & 1) == 0;
  }

  private static int addCharacters(String word, int[] found, int from) {
    int size = from;
    for (int start = 0; start < word.length(); start++) {
      int hash = CHARACTER_SEED;
      int end = Math.min(word.length(), start + LONGEST);
      for (int at = start; at < end; at++) {
        hash = (hash ^ word.charAt(at)) * PRIME;
        if (at - start + 1 >= SHORTEST) {
          found[size++] = mixed(hash + at - start) | 1;
        }
      }
    }
    return size;
  }

  private static Grams counted(int[] sorted, int size) {
    int[] hashes = new int[size];
    int[] counts = new int[size];
    int distinct = 0;
    for (int at = 0; at < size; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        hashes[distinct++] = sorted[at];
      }
      counts[distinct - 1]++;
    }
    return new Grams(Arrays.copyOf(hashes, distinct), Arrays.copyOf(counts, distinct));
  }

  private static int hash(int seed, String text) {
    int hash = seed;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
    }
    return hash;
  }

  /** The finalizer of MurmurHash3 (public domain), so that every bit depends on every letter. */
  private static int mixed(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }
}
