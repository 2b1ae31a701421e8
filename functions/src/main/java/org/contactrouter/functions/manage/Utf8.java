package org.contactrouter.functions.manage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads files in UTF-8, and nothing else. */
final class Utf8 {
  /** What is wrong with a file in any other encoding. */
  static final Fault FAULT = new Fault("NOT_UTF_8", "", "The file is not UTF-8.");

  private Utf8() {}

  /** The text without a byte order mark at its start; empty when it is not UTF-8. */
  static Optional<String> read(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
