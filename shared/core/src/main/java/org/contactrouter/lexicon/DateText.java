package org.contactrouter.lexicon;

import java.util.OptionalInt;

/** A text whose words are asked for their part in a date. Beyond its ends there are no words. */
record DateText(String text, Reading reading, DateWords words) {

  boolean is(int at, DateWords.Kind kind) {
    return words.is(kind, word(at));
  }

  String word(int at) {
    return has(at) ? reading.token(at).word() : "";
  }

  OptionalInt number(int at) {
    return has(at) ? words.number(reading.token(at)) : OptionalInt.empty();
  }

  boolean has(int at) {
    return at >= 0 && at < reading.size();
  }

  /** Whether nothing that belongs together follows a word. */
  boolean endsClause(int at) {
    return at == reading.size() - 1 || reading.token(at).endsClause();
  }

  /** The index after the words such as "of the" that may stand at a place, at most two. */
  int afterArticles(int at) {
    int next = at;
    while (next < at + 2 && is(next, DateWords.Kind.ARTICLE)) {
      next++;
    }
    return next;
  }

  /** How many words begin before a place in the text, counted from one of them. */
  int wordsUntil(int at, int end) {
    int next = at;
    while (has(next) && reading.token(next).start() < end) {
      next++;
    }
    return next - at;
  }
}
