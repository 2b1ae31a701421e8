package org.contactrouter.token;

/** RFC 4648 base 32 in lower case, without padding: safe in URLs and easy to read aloud. */
final class Base32 {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;

  private Base32() {}

  /** The first {@code length} characters of the encoding. */
  static String encode(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; text.length() < length; i++) {
      buffer = (buffer << Byte.SIZE) | (bytes[i] & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS && text.length() < length) {
        bits -= BITS;
        text.append(ALPHABET.charAt((buffer >> bits) & ((1 << BITS) - 1)));
      }
      buffer &= (1 << bits) - 1;
    }
    return text.toString();
  }
}
