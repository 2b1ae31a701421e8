package org.contactrouter.matcher.encoder;

import java.util.Arrays;

/**
 * Words, each with a number, walked one character at a time: so no substring is made to look one
 * up.
 */
final class Trie {
  static final int ROOT = 0;
  static final int NONE = -1;
  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

  private int nodes = 1;
  private int[] numbers = {NONE};
  // An open hash table from a node and a character to the next node; 0 is an empty slot.
  private long[] steps = new long[1 << 16];
  private int[] nexts = new int[1 << 16];

  /** Keeps the number that a word was put with first. */
  void put(String word, int number) {
    int node = ROOT;
    for (int at = 0; at < word.length(); at++) {
      int next = next(node, word.charAt(at));
      node = next == NONE ? add(node, word.charAt(at)) : next;
    }
    if (numbers[node] == NONE) {
      numbers[node] = number;
    }
  }

  /** The node one character further, or {@link #NONE} if no word goes on so. */
  int next(int node, char character) {
    int slot = slot(step(node, character));
    return steps[slot] == 0 ? NONE : nexts[slot];
  }

  /** The number of the word that ends at a node, or {@link #NONE}. */
  int number(int node) {
    return numbers[node];
  }

  private int add(int node, char character) {
    if (nodes * 2 > steps.length) {
      grow();
    }
    if (nodes == numbers.length) {
      numbers = Arrays.copyOf(numbers, nodes * 2);
    }
    numbers[nodes] = NONE;
    long step = step(node, character);
    int slot = slot(step);
    steps[slot] = step;
    nexts[slot] = nodes;
    return nodes++;
  }

  private void grow() {
    long[] oldSteps = steps;
    int[] oldNexts = nexts;
    steps = new long[oldSteps.length * 2];
    nexts = new int[oldSteps.length * 2];
    for (int old = 0; old < oldSteps.length; old++) {
      if (oldSteps[old] != 0) {
        int slot = slot(oldSteps[old]);
        steps[slot] = oldSteps[old];
        nexts[slot] = oldNexts[old];
      }
    }
  }

  private static long step(int node, char character) {
    return ((long) node << Character.SIZE | character) + 1;
  }

  /** Where a step stands, or the empty slot where it would. */
  private int slot(long step) {
    int slot = (int) ((step * FIBONACCI) >>> (Long.numberOfLeadingZeros(steps.length) + 1));
    while (steps[slot] != 0 && steps[slot] != step) {
      slot = slot + 1 & steps.length - 1;
    }
    return slot;
  }
}
