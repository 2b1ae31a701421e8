package org.contactrouter.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of a deployment. Each use has a key of its own, derived from it. */
public final class DeploymentSecret {
  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes of a secret, and of every digest made with it. */
  public static final int LENGTH = 32;

  private final byte[] secret;

  /**
   * Takes the secret.
   *
   * @throws IllegalArgumentException when it is not {@value #LENGTH} bytes long
   */
  public DeploymentSecret(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("a deployment secret has " + LENGTH + " bytes");
    }
    this.secret = secret.clone();
  }

  /** The key of one use, for example {@code case-token}. */
  public byte[] key(String use) {
    return hmac(secret, use);
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}
