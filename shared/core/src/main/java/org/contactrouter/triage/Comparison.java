package org.contactrouter.triage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fact against the bound of a rule, written into the evidence as {@code customerCriticality 4 >=
 * 4}.
 *
 * @param fact the fact's name, as settings write it
 * @param value its value
 * @param holds whether it reaches the bound
 * @param bound the bound
 */
public record Comparison(String fact, String value, boolean holds, String bound) {
  private static final String REACHES = ">=";
  private static final String MISSES = "<";
  private static final String AND = " and ";
  private static final Pattern WRITTEN =
      Pattern.compile("(\\w+) (.+) (" + REACHES + "|" + MISSES + ") (.+)");

  static String write(List<Comparison> comparisons) {
    return String.join(AND, comparisons.stream().map(Comparison::written).toList());
  }

  static List<Comparison> read(String inputs) {
    return Stream.of(inputs.split(AND, -1)).flatMap(one -> readOne(one).stream()).toList();
  }

  private String written() {
    return fact + " " + value + " " + (holds ? REACHES : MISSES) + " " + bound;
  }

  private static Optional<Comparison> readOne(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(
            new Comparison(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3).equals(REACHES),
                matcher.group(4)))
        : Optional.empty();
  }
}
