package org.contactrouter.settings;

import java.util.List;

/** A desk queue: work of one kind, the agents who do it, and when they are there. */
public record Queue(String id, String name, List<String> agents, String calendar) {
  public Queue {
    agents = List.copyOf(agents);
  }
}
