package org.contactrouter.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.contactrouter.customer.Money;
import org.contactrouter.triage.Flip;

/** Tells in one sentence what change would have led to another level. */
final class FlipText {
  private static final String NONE = "none";
  private static final Pattern QUOTED = Pattern.compile("«(.*?)»(?=, «|$)", Pattern.DOTALL);

  private final Words words;
  private final Figures figures;
  private final SignalText signals;

  FlipText(Words words, Figures figures, SignalText signals) {
    this.words = words;
    this.figures = figures;
    this.signals = signals;
  }

  String sentence(Flip flip) {
    return switch (flip.input()) {
      case "words" -> told("flip.words", flip, "", signals.quoted(leftOut(flip)));
      case "purchaseValue" -> purchase(flip);
      case "acceptance" ->
          told(
              "flip.acceptance",
              flip,
              figures.score(Double.parseDouble(flip.from())),
              figures.score(Double.parseDouble(flip.to())));
      default -> told("flip.scale", flip, flip.from(), flip.to());
    };
  }

  private String purchase(Flip flip) {
    if (flip.to().equals(NONE)) {
      return told("flip.purchase.none", flip, purchases(flip.from()), "");
    }
    return flip.from().equals(NONE)
        ? told("flip.purchase.first", flip, "", purchases(flip.to()))
        : told("flip.purchase", flip, purchases(flip.from()), purchases(flip.to()));
  }

  private String told(String key, Flip flip, String from, String to) {
    String fact = "fact." + flip.input();
    return words.text(
        key,
        "fact",
        words.has(fact) ? words.text(fact) : "",
        "from",
        from,
        "to",
        to,
        "level",
        words.text("level." + flip.level()));
  }

  private String purchases(String written) {
    return String.join(
        ", ",
        List.of(written.split(", ", -1)).stream()
            .map(one -> one.split(" ", 2))
            .map(parts -> figures.money(new Money(new BigDecimal(parts[0]), parts[1])))
            .toList());
  }

  private static List<String> leftOut(Flip flip) {
    List<String> words = new ArrayList<>(quoted(flip.from()));
    words.removeAll(quoted(flip.to()));
    return words;
  }

  private static List<String> quoted(String written) {
    return QUOTED.matcher(written).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
