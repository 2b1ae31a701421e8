package org.contactrouter.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The agents' links: {@code {caseId}.{agent}.{expiry}.{mac}} for one case, {@code
 * all.{agent}.{expiry}.{mac}} for their list of work. The expiry is in epoch seconds.
 */
public final class AgentTokens {
  private static final int MAC_LENGTH = 26;
  private static final int PARTS = 4;

  /** Stands in the place of a case id for all of an agent's work; no id is that short. */
  private static final String ALL = "all";

  private final byte[] key;

  public AgentTokens(DeploymentSecret secret) {
    this.key = secret.key("agent-token");
  }

  /** What a token allows. */
  public record Grant(String caseId, String agent, Instant expiresAt) {}

  public String ofCase(String caseId, String agent, Instant expiresAt) {
    return sign(caseId + "." + agent + "." + expiresAt.getEpochSecond());
  }

  public String ofAll(String agent, Instant expiresAt) {
    return ofCase(ALL, agent, expiresAt);
  }

  /** What the token allows on one case; empty when it is not ours, or over. */
  public Optional<Grant> onCase(String token, Instant now) {
    return grant(token, now).filter(grant -> !grant.caseId().equals(ALL));
  }

  /** What the token allows on all of an agent's work; empty when it is not ours, or over. */
  public Optional<Grant> onAll(String token, Instant now) {
    return grant(token, now).filter(grant -> grant.caseId().equals(ALL));
  }

  private Optional<Grant> grant(String token, Instant now) {
    int last = token.lastIndexOf('.');
    String[] parts = token.split("\\.", -1);
    if (parts.length != PARTS || !CaseTokens.same(token, sign(token.substring(0, last)))) {
      return Optional.empty();
    }
    try {
      Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(parts[2]));
      return expiresAt.isAfter(now)
          ? Optional.of(new Grant(parts[0], parts[1], expiresAt))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private String sign(String what) {
    return what + "." + Base32.encode(DeploymentSecret.hmac(key, what), MAC_LENGTH);
  }
}
