package org.contactrouter.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The customer's links: {@code {caseId}.{version}.{mac}}. Whoever has one may see and continue the
 * case. The same case always has the same token.
 */
public final class CaseTokens {
  private static final int MAC_LENGTH = 26;
  private static final String VERSION = "1";

  private final byte[] key;

  public CaseTokens(DeploymentSecret secret) {
    this.key = secret.key("case-token");
  }

  public String of(String caseId) {
    return caseId + "." + VERSION + "." + mac(caseId + "." + VERSION);
  }

  /** The case that a token opens; empty for anything that we did not make. */
  public Optional<String> caseOf(String token) {
    int dot = token.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String caseId = token.substring(0, dot);
    return same(token, of(caseId)) ? Optional.of(caseId) : Optional.empty();
  }

  private String mac(String text) {
    return Base32.encode(DeploymentSecret.hmac(key, text), MAC_LENGTH);
  }

  static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
