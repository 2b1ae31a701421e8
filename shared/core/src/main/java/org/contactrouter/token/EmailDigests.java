package org.contactrouter.token;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Keyed digests of e-mail addresses: equal addresses give equal digests, and nobody reads them
 * back.
 */
public final class EmailDigests {
  private final byte[] key;

  public EmailDigests(DeploymentSecret secret) {
    this.key = secret.key("email");
  }

  /** The digest of an address, whatever its case and surrounding space. */
  public String of(String email) {
    return HexFormat.of()
        .formatHex(DeploymentSecret.hmac(key, email.strip().toLowerCase(Locale.ROOT)));
  }
}
