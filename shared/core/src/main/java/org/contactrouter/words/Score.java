package org.contactrouter.words;

import java.util.List;
import java.util.stream.Stream;
import org.contactrouter.knowledge.Match;

/** A score of a match beside the least that its gate asks for. */
record Score(String name, double value, double least) {

  /** What an answer needs, all of it. */
  static List<Score> ofAnswer(Match match) {
    Match.Gate gate = match.gate();
    return List.of(
        new Score("acceptance", match.acceptance(), gate.acceptance()),
        new Score("similarity", match.candidates().getFirst().similarity(), gate.similarity()),
        new Score("margin", match.margin(), gate.margin()));
  }

  static List<Score> ofOffer(Match match) {
    return List.of(new Score("offer", match.offer(), match.gate().offer()));
  }

  static List<Score> all(Match match) {
    return Stream.concat(ofAnswer(match).stream(), ofOffer(match).stream()).toList();
  }

  boolean isShort() {
    return value < least;
  }
}
