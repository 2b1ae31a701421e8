package org.contactrouter.matcher;

/**
 * A text that the regression learns from.
 *
 * @param row what it sees of it
 * @param rivals the entries that it is told from, its own the first
 * @param weight beside the other texts of its entry
 */
record Example(Row row, int[] rivals, float weight) {

  int entry() {
    return rivals[0];
  }
}
