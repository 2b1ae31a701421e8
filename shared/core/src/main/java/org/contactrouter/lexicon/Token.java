package org.contactrouter.lexicon;

/**
 * One word of a text.
 *
 * @param word the folded word: lower case, without accents and apostrophes
 * @param start the index of its first {@code char} in the text
 * @param end the index after its last {@code char}
 * @param pause what follows it
 */
record Token(String word, int start, int end, Pause pause) {

  /** What stands between a word and the next. */
  enum Pause {
    NONE,
    CLAUSE,
    SENTENCE
  }

  boolean endsSentence() {
    return pause == Pause.SENTENCE;
  }

  boolean endsClause() {
    return pause != Pause.NONE;
  }

  /** Whether the word is a whole number small enough to be a day, an hour or a year. */
  boolean isNumber() {
    return word.length() <= 4 && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  int number() {
    return Integer.parseInt(word);
  }
}
