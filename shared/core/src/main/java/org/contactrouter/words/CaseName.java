package org.contactrouter.words;

import java.util.Locale;

/** The short name by which people speak of a case: {@code 4FQ7}. It opens nothing. */
public final class CaseName {
  private static final int LENGTH = 4;

  private CaseName() {}

  public static String of(String caseId) {
    return caseId.substring(0, Math.min(LENGTH, caseId.length())).toUpperCase(Locale.ROOT);
  }
}
