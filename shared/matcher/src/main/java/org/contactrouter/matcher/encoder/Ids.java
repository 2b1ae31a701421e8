package org.contactrouter.matcher.encoder;

import java.util.Arrays;

/** The pieces of a text as they are found, cut to the longest that a model takes. */
final class Ids {
  private final long[] ids;
  private int size;

  Ids(int longest) {
    ids = new long[longest];
  }

  /** Adds a piece, but leaves one place for the end. */
  void add(long id) {
    if (!isFull()) {
      ids[size++] = id;
    }
  }

  boolean isFull() {
    return size == ids.length - 1;
  }

  int size() {
    return size;
  }

  /** Takes back what was added since there were so many. */
  void cut(int earlier) {
    size = earlier;
  }

  long[] endedBy(long end) {
    ids[size] = end;
    return Arrays.copyOf(ids, size + 1);
  }
}
