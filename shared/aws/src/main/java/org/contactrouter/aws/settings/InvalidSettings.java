package org.contactrouter.aws.settings;

import java.util.List;

/** A settings document that cannot be used, with everything that is wrong in it. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Takes the problems.
   *
   * @param problems each begins with the JSON pointer of the field: {@code /queues/0/calendar: …}
   */
  public InvalidSettings(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
