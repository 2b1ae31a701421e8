package org.contactrouter.local.cost;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page with tables: each stands between a comment with its name and the next other line. */
record CostPage(String text) {
  private static final Pattern TABLE = Pattern.compile("(<!-- ([a-z]+) -->\n\n)((?:\\|.*\n)*)");

  /** The names of its tables. */
  Set<String> names() {
    return TABLE.matcher(text).results().map(found -> found.group(2)).collect(Collectors.toSet());
  }

  /** The same page with these tables. */
  CostPage with(Map<String, String> tables) {
    return new CostPage(TABLE.matcher(text).replaceAll(found -> replaced(found, tables)));
  }

  private static String replaced(MatchResult found, Map<String, String> tables) {
    return Matcher.quoteReplacement(found.group(1) + tables.getOrDefault(found.group(2), ""));
  }
}
