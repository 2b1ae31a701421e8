package org.contactrouter.matcher.encoder;

/** Turns a text into a vector of length 1: texts that mean the same point the same way. */
public interface Encoder {

  /** What names its weights in a bank; another name is another space. */
  String name();

  /** How long its vectors are. */
  int dimensions();

  /** The same text gives the same vector on one kind of processor. */
  float[] encode(String text);
}
