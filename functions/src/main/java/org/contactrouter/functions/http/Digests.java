package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of a text in UTF-8, which every Java platform has. */
final class Digests {
  private Digests() {}

  /** In hexadecimal, 64 characters. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  /** In Base64, as a security policy names what it allows. */
  static String sha256Base64(String text) {
    return Base64.getEncoder().encodeToString(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
