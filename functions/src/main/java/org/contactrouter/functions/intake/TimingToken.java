package org.contactrouter.functions.intake;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs when a form was shown, so that a form filled faster than a person can is noticed.
 *
 * <pre>{@code base64url(8 bytes: milliseconds since 1970 | first 16 bytes of HMAC-SHA256 of them)}
 * </pre>
 *
 * No token is too old: people leave pages open for days, and one who comes back must not be taken
 * for a machine. A token may be used again for the same reason (the form is shown again to correct
 * something).
 */
public final class TimingToken {
  private static final Duration TOO_FAST = Duration.ofSeconds(2);
  private static final int SIGNATURE_BYTES = 16;

  private final SecretKeySpec key;

  /**
   * With a key of its own, derived from the deployment's secret.
   *
   * @throws IllegalArgumentException when the key is empty
   */
  public TimingToken(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** What a token says. */
  public enum Verdict {
    OK,
    /** Not signed with this key. */
    FORGED,
    /** Sent less than two seconds after the form was shown. */
    TOO_FAST
  }

  /** The token of a form shown now, 32 characters. */
  public String issue(Instant now) {
    byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(now.toEpochMilli()).array();
    byte[] token = Arrays.copyOf(time, time.length + SIGNATURE_BYTES);
    System.arraycopy(sign(time), 0, token, time.length, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  public Verdict check(String token, Instant now) {
    return issued(token)
        .map(
            issued ->
                Duration.between(issued, now).compareTo(TOO_FAST) < 0
                    ? Verdict.TOO_FAST
                    : Verdict.OK)
        .orElse(Verdict.FORGED);
  }

  private Optional<Instant> issued(String token) {
    return decode(token)
        .filter(bytes -> bytes.length == Long.BYTES + SIGNATURE_BYTES)
        .filter(this::isSigned)
        .map(bytes -> Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()));
  }

  private boolean isSigned(byte[] bytes) {
    byte[] expected = Arrays.copyOf(sign(Arrays.copyOf(bytes, Long.BYTES)), SIGNATURE_BYTES);
    return MessageDigest.isEqual(
        expected, Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + SIGNATURE_BYTES));
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private byte[] sign(byte[] time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(time);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
