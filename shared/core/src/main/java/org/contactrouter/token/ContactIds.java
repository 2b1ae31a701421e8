package org.contactrouter.token;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of contacts. The same key gives the same id, so that one conditional write tells a
 * repeat from a new contact.
 */
public final class ContactIds {
  /** 26 characters of base 32 carry 128 bits. */
  private static final int LENGTH = 26;

  private static final int RANDOM_BYTES = 32;

  /** Double clicks and reloads within this time are one contact. */
  public static final Duration DOUBLE_CLICK = Duration.ofMinutes(10);

  private final byte[] key;
  private final RandomGenerator random;

  public ContactIds(DeploymentSecret secret, RandomGenerator random) {
    this.key = secret.key("contact-id");
    this.random = random;
  }

  /** The id of what was posted to a form under an idempotency key. */
  public String ofKey(String form, String idempotencyKey) {
    return id("key", form, idempotencyKey);
  }

  /** The id of equal fields posted to a form at about this time. */
  public String ofFingerprint(String form, String digest, Instant at) {
    return id("fingerprint", form, digest + "|" + at.getEpochSecond() / DOUBLE_CLICK.toSeconds());
  }

  /** The id that equal fields would have had one bucket earlier. */
  public String ofFingerprintBefore(String form, String digest, Instant at) {
    return ofFingerprint(form, digest, at.minus(DOUBLE_CLICK));
  }

  /** An id for a contact that is like no other. */
  public String fresh(String form) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return id("fresh", form, HexFormat.of().formatHex(bytes));
  }

  private String id(String kind, String form, String what) {
    return Base32.encode(DeploymentSecret.hmac(key, kind + "|" + form + "|" + what), LENGTH);
  }
}
