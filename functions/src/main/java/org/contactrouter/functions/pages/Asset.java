package org.contactrouter.functions.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that pages refer to.
 *
 * @param name the last part of its address, with the content's hash in it
 * @param text the content, sent in UTF-8
 */
public record Asset(String name, String contentType, String text) {
  /** How long it may be kept: its name changes with its content. */
  public static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

  /** An asset whose name is {@code base-HASH.ending}. */
  static Asset hashed(String base, String ending, String contentType, String text) {
    return new Asset(base + "-" + hash(text) + "." + ending, contentType, text);
  }

  /** The content as it is sent. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The strong entity tag, quotes included. */
  public String etag() {
    return "\"" + hash(text) + "\"";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
