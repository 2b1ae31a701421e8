package org.contactrouter.lexicon;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text as words, with the groups of the vocabulary that each word belongs to. */
final class Reading {

  private static final BitSet NO_GROUPS = new BitSet();

  private final List<Token> tokens;
  private final BitSet[] groups;
  private final int[] sentenceEnds;

  private Reading(List<Token> tokens, BitSet[] groups, int[] sentenceEnds) {
    this.tokens = tokens;
    this.groups = groups;
    this.sentenceEnds = sentenceEnds;
  }

  static Reading of(String text, Vocabulary vocabulary) {
    List<Token> tokens = Tokenizer.read(text);
    BitSet[] groups = new BitSet[tokens.size()];
    int[] sentenceEnds = new int[tokens.size()];
    Map<String, BitSet> known = new HashMap<>();
    int sentenceEnd = tokens.size();
    for (int index = tokens.size() - 1; index >= 0; index--) {
      Token token = tokens.get(index);
      sentenceEnd = token.endsSentence() ? index + 1 : sentenceEnd;
      sentenceEnds[index] = sentenceEnd;
      groups[index] = known.computeIfAbsent(token.word(), vocabulary::groupsOf);
    }
    return new Reading(tokens, groups, sentenceEnds);
  }

  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  BitSet groups(int index) {
    return groups[index];
  }

  boolean has(int index, int group) {
    return groups[index].get(group);
  }

  /** The index after the last word of the sentence that a word is in. */
  int sentenceEnd(int index) {
    return sentenceEnds[index];
  }

  /** The same text with some of its words hidden: they belong to no group. */
  Reading without(BitSet hidden) {
    if (hidden.isEmpty()) {
      return this;
    }
    BitSet[] visible = groups.clone();
    hidden.stream().forEach(index -> visible[index] = NO_GROUPS);
    return new Reading(tokens, visible, sentenceEnds);
  }
}
