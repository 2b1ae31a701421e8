package org.contactrouter.functions.respond;

import org.contactrouter.cases.Case;

/** What a case is about, in one line. */
final class CaseTitle {
  private static final int LENGTH = 80;

  private CaseTitle() {}

  /** The subject, else how the message begins. */
  static String of(Case whole) {
    String line =
        whole
            .contact()
            .subject()
            .orElseGet(() -> whole.contact().message().strip().lines().findFirst().orElse(""));
    return line.codePointCount(0, line.length()) <= LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
  }
}
