package org.contactrouter.matcher.encoder;

/** What came of loading an encoder. */
public sealed interface LoadedEncoder {
  /** It can be used. */
  record Ready(SentenceEncoder encoder) implements LoadedEncoder {}

  /**
   * The machine cannot run it, so that only words are left to match by.
   *
   * @param reason for the log of an operator
   */
  record Unavailable(EncoderModel model, String reason) implements LoadedEncoder {}
}
