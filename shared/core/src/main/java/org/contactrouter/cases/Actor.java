package org.contactrouter.cases;

import java.util.Optional;

/** Who did something to a case. */
public record Actor(Role role, Optional<String> agent) {

  public static final Actor CUSTOMER = new Actor(Role.CUSTOMER, Optional.empty());
  public static final Actor ROUTER = new Actor(Role.ROUTER, Optional.empty());

  /** The part someone plays. */
  public enum Role {
    CUSTOMER,
    AGENT,
    ROUTER
  }

  public static Actor agent(String id) {
    return new Actor(Role.AGENT, Optional.of(id));
  }
}
