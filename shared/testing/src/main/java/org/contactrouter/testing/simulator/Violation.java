package org.contactrouter.testing.simulator;

import java.util.List;
import org.contactrouter.cases.Case;

/**
 * What is not as it must be.
 *
 * @param story what happened to the case, line by line
 */
public record Violation(Kind kind, String what, String caseId, List<String> story) {
  private static final int MOST_OF_A_LINE = 160;

  public Violation {
    story = List.copyOf(story);
  }

  /** What is broken by it. */
  public enum Kind {
    /** Words that were said to be taken are not there. */
    LOST,
    /** Time passed in which something should have happened. */
    MISSED,
    /** Something happened twice that must happen once. */
    TWICE,
    /** A history, or an act that should have been refused. */
    ILLEGAL,
    /** Somebody was told what is not so. */
    UNTRUE,
    /** Something is left of what was erased. */
    PERSONAL,
    /** A record or bell was reported as done, and was not. */
    UNDONE,
    /** Something threw that must not. */
    CRASHED
  }

  static Violation of(Kind kind, String what, Case whole) {
    List<String> story =
        whole.history().stream()
            .map(event -> event.at() + " " + event.by().role() + " " + event.change())
            .map(line -> line.substring(0, Math.min(MOST_OF_A_LINE, line.length())))
            .toList();
    return new Violation(kind, what, whole.id(), story);
  }

  static Violation of(Kind kind, String what, String caseId) {
    return new Violation(kind, what, caseId, List.of());
  }
}
