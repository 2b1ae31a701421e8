package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;

/** A bank that matches by words alone. */
final class WordsBank implements Bank {
  /** What is told of an entry with too few phrasings to be sure of it. */
  private static final double UNSURE = .5;

  private static final int CANDIDATES = 5;

  private final Trained trained;
  private final Index index;

  /** Which entry published these very words; empty if several did. */
  private final Map<List<String>, Optional<String>> published = new HashMap<>();

  WordsBank(Trained trained) {
    this.trained = trained;
    this.index = new Index(trained);
    for (int at = 0; at < index.phrasings().size(); at++) {
      Optional<String> entry = Optional.of(index.entry(at));
      published.merge(
          index.phrasings().get(at).words(),
          entry,
          (one, other) -> one.equals(other) ? one : Optional.empty());
    }
  }

  @Override
  public String language() {
    return trained.language();
  }

  @Override
  public String version() {
    return trained.version();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A message of several sentences is read whole and sentence by sentence, and the reading that
   * can be trusted most is taken; that of a sentence counts less the more of them there are. Two
   * sentences that ask for two entries are not answered, both entries are offered.
   */
  @Override
  public Match match(String question) {
    Phrasing whole = Phrasing.of(question, language());
    Optional<String> exact = published.getOrDefault(whole.words(), Optional.empty());
    if (exact.isPresent()) {
      return exact(exact.get(), question.trim(), index.read(whole));
    }
    List<Trusted> readings = readings(question, whole);
    if (readings.isEmpty()) {
      return new Match(version(), language(), List.of(), 0, 0, 0, Acceptance.GATE);
    }
    Trusted best = readings.getFirst();
    return readings.stream()
        .filter(other -> other.isTrusted() && !other.entry().equals(best.entry()))
        .findFirst()
        .map(other -> match(best, List.of(other.first()), 0))
        .orElseGet(() -> match(best, List.of(), best.reading().margin()));
  }

  /** The readings of a message, the one to be trusted most first. */
  private List<Trusted> readings(String question, Phrasing whole) {
    List<Trusted> readings = new ArrayList<>();
    if (index.knowsAny(whole)) {
      readings.add(trusted(index.read(whole), 1));
    }
    List<Phrasing> sentences =
        Sentences.of(question).stream()
            .map(sentence -> Phrasing.of(sentence, language()))
            .filter(index::knowsAny)
            .toList();
    for (Phrasing sentence : sentences) {
      if (!sentence.words().equals(whole.words())) {
        readings.add(trusted(index.read(sentence), sentences.size()));
      }
    }
    readings.sort(Comparator.comparingDouble((Trusted reading) -> -reading.right()));
    return readings;
  }

  private static Trusted trusted(Reading reading, int chances) {
    double less = StrictMath.log(chances);
    return new Trusted(
        reading, Acceptance.right(reading) - less, Acceptance.amongThree(reading) - less);
  }

  private Match match(Trusted best, List<Candidate> second, double margin) {
    List<Candidate> candidates = new ArrayList<>(best.reading().candidates());
    for (Candidate also : second) {
      candidates.removeIf(candidate -> candidate.entry().equals(also.entry()));
      candidates.add(1, also);
    }
    return new Match(
        version(),
        language(),
        candidates.stream().limit(CANDIDATES).map(WordsBank::rounded).toList(),
        rounded(best.acceptance()),
        rounded(margin),
        rounded(Acceptance.probability(best.amongThree())),
        Acceptance.GATE);
  }

  /** A question that is a published phrasing, word for word, of one entry alone. */
  private Match exact(String entry, String question, Reading reading) {
    List<Candidate> candidates = new ArrayList<>(reading.candidates());
    Candidate first =
        candidates.stream()
            .filter(candidate -> candidate.entry().equals(entry))
            .findFirst()
            .orElseGet(() -> new Candidate(entry, 0, 1, question));
    candidates.remove(first);
    candidates.addFirst(first);
    return new Match(
        version(),
        language(),
        candidates.stream().limit(CANDIDATES).map(WordsBank::rounded).toList(),
        1,
        1,
        1,
        Acceptance.GATE);
  }

  private static Candidate rounded(Candidate exact) {
    return new Candidate(
        exact.entry(), rounded(exact.probability()), rounded(exact.similarity()), exact.nearest());
  }

  private static double rounded(double exact) {
    return Math.round(exact * 1e4) / 1e4;
  }

  /** A reading with the log-odds that it is right, and that one of its first three is. */
  private record Trusted(Reading reading, double right, double amongThree) {

    String entry() {
      return reading.entry();
    }

    Candidate first() {
      return reading.candidates().getFirst();
    }

    double acceptance() {
      double sure = Acceptance.probability(right);
      return reading.phrasings() < Acceptance.LEAST_PHRASINGS ? Math.min(UNSURE, sure) : sure;
    }

    boolean isTrusted() {
      return acceptance() >= Acceptance.GATE.acceptance();
    }
  }
}
