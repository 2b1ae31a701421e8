package org.contactrouter.words;

import java.time.Duration;
import java.time.Instant;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;

/** Absolute links to the pages, for mails. */
public final class PageLinks {
  /** How long an agent's link works. */
  private static final Duration LASTING = Duration.ofDays(30);

  private final String base;
  private final CaseTokens cases;
  private final AgentTokens agents;

  /**
   * Takes what it needs.
   *
   * @param base the public address of the deployment, with or without a slash at its end
   */
  public PageLinks(String base, CaseTokens cases, AgentTokens agents) {
    this.base = base.endsWith("/") ? base : base + "/";
    this.cases = cases;
    this.agents = agents;
  }

  /** The customer's page of a case. */
  public String customer(String caseId) {
    return base + "c/" + cases.of(caseId);
  }

  /** An agent's page of a case. */
  public String work(String caseId, String agent, Instant from) {
    return base + "w/" + agents.ofCase(caseId, agent, from.plus(LASTING));
  }

  /** An agent's list of work. */
  public String list(String agent, Instant from) {
    return base + "q/" + agents.ofAll(agent, from.plus(LASTING));
  }
}
