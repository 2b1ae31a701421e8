package org.contactrouter.lexicon;

/** One step of a {@link Pattern}. */
sealed interface Step {

  /** The next word is one of a group. */
  record Word(int group) implements Step {}

  /** The next word may be one of a group. */
  record Maybe(int group) implements Step {}

  /** Up to {@code most} words of any kind, in the same sentence. */
  record Gap(int most) implements Step {}

  /** Here a sentence or a part of it ends. */
  record ClauseEnd() implements Step {}
}
