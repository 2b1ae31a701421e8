package org.contactrouter.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;

/** What may be seen of a contact. */
final class Observations {
  static final Instant NOW = Instant.parse("2026-11-23T10:02:00Z");
  static final Signals SILENT = new Signals(List.of(), List.of(), List.of(), List.of());
  static final Finding FRAUD = new Finding("FRAUD", "burla", 0, 5);
  static final Finding FRUSTRATION = new Finding("FRUSTRATION", "farta", 6, 11);
  static final Finding PERSON = new Finding("PERSON", "uma pessoa", 12, 22);
  static final CustomerDeadline DEADLINE =
      new CustomerDeadline("até sexta", 23, 32, LocalDate.of(2026, 11, 27), NOW.plusSeconds(9_999));

  /** An answer needs acceptance 2, an offer 0.3. */
  static final Match.Gate GATE = new Match.Gate(2, 0.5, 0.3, 0.3);

  private static final List<String> ENTRIES = List.of("refund-eu", "refund-br", "opening-hours");

  private Observations() {}

  /** Nothing was read but the knowledge, which has this to say. */
  static Observation of(Match match) {
    int texts =
        switch (match.verdict()) {
          case ANSWER -> 1;
          case OFFER -> match.offered().size();
          case ABSTAIN -> 0;
        };
    return of(
        Optional.of(match),
        ENTRIES.stream().limit(texts).map(entry -> text(entry, false)).toList());
  }

  static Observation of(Optional<Match> match, List<FaqReference> found) {
    return new Observation(
        NOW, Optional.empty(), SILENT, Facts.NONE, false, match, found, List.of());
  }

  static Observation failed(Observation seen, String part) {
    return new Observation(
        seen.at(),
        seen.spam(),
        seen.signals(),
        seen.facts(),
        seen.topicNeedsPerson(),
        seen.match(),
        seen.found(),
        List.of(part));
  }

  static Observation held(Observation seen) {
    return new Observation(
        seen.at(),
        Optional.of("honeypot"),
        seen.signals(),
        seen.facts(),
        seen.topicNeedsPerson(),
        seen.match(),
        seen.found(),
        seen.failures());
  }

  static Observation aboutAPersonsTopic(Observation seen) {
    return new Observation(
        seen.at(),
        seen.spam(),
        seen.signals(),
        seen.facts(),
        true,
        seen.match(),
        seen.found(),
        seen.failures());
  }

  static FaqReference text(String entry, boolean needsPerson) {
    return new FaqReference(entry, "pt", "v000001", needsPerson);
  }

  /**
   * Three candidates, the first of them with this acceptance and chance to be among the offered.
   */
  static Match match(double acceptance, double offer) {
    List<Match.Candidate> candidates =
        Stream.of(0.7, 0.2, 0.1)
            .map(share -> new Match.Candidate(entry(share), share, 0.8, "como devolvo"))
            .toList();
    return new Match("v000001", "pt", candidates, acceptance, 0.5, offer, GATE);
  }

  static Match perfect() {
    return match(9.9999, 1);
  }

  static Match ambiguous() {
    return match(1, 0.9);
  }

  static Match none() {
    return match(0, 0);
  }

  private static String entry(double share) {
    return ENTRIES.get(share > 0.5 ? 0 : share > 0.15 ? 1 : 2);
  }
}
