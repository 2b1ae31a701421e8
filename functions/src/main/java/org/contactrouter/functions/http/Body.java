package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The bytes of a request or response; equal when the bytes are. */
public final class Body {
  private static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Body empty() {
    return EMPTY;
  }

  /** The text in UTF-8. */
  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }

  public static Body of(byte[] bytes) {
    return new Body(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The bytes read as UTF-8, what is malformed replaced: for our own text, never for a customer's.
   */
  public String text() {
    return new String(bytes, UTF_8);
  }

  /** In bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The size only: a body holds a person's words, and a record that prints itself must not. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
