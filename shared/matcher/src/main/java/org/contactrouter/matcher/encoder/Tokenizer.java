package org.contactrouter.matcher.encoder;

/** Cuts a text into the pieces that a model knows. */
interface Tokenizer {
  /** The pieces' numbers, with the marks of beginning and end, cut to the model's longest text. */
  long[] ids(String text);
}
