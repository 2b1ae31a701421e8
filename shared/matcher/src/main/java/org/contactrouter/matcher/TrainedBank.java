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
import org.contactrouter.knowledge.Match.Gate;

/** A bank that was trained; it matches by words alone where its encoders are not to be had. */
final class TrainedBank implements Bank {
  private static final int CANDIDATES = 5;

  /** The log-odds from which on a sentence may be a question to this bank: 12 in 100. */
  private static final double A_CHANCE = -2;

  private final Trained trained;
  private final Index index;
  private final Acceptance acceptance;

  /** Which entry published these very words; empty if several did. */
  private final Map<List<String>, Optional<String>> published = new HashMap<>();

  /**
   * Makes a bank ready.
   *
   * @param recipe the encoders that are to be had; others than the bank's are not used
   */
  TrainedBank(Trained trained, Recipe recipe) {
    this.trained = trained;
    Optional<Head> byMeaning = trained.byMeaning().filter(head -> head.space().isOf(recipe));
    Recipe used = byMeaning.isPresent() ? recipe : Recipe.WORDS;
    Head head = byMeaning.orElse(trained.byWords());
    this.acceptance = Acceptance.of(used);
    this.index = new Index(language(), trained.entries(), head, used);
    for (Trained.Entry entry : trained.entries()) {
      for (String phrasing : entry.phrasings()) {
        published.merge(
            Phrasing.of(phrasing, language()).exact(),
            Optional.of(entry.id()),
            (one, other) -> one.equals(other) ? one : Optional.empty());
      }
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
   * can be trusted most is taken. A sentence counts less the more of them there are that may be a
   * question to this bank, each another chance to be wrong; a greeting is none. Two sentences that
   * ask for two entries are not answered, both entries are offered; nor is a text of which not all
   * sentences are looked at.
   *
   * <p>What a text of stop-words alone may ask for is told to whoever reads it ("how much is it?");
   * it is neither answered nor offered.
   */
  @Override
  public Match match(String question) {
    Phrasing whole = Phrasing.of(question, language());
    Optional<String> exact = published.getOrDefault(whole.exact(), Optional.empty());
    if (exact.isPresent()) {
      return exact(exact.get(), question.trim(), index.read(whole));
    }
    List<String> sentences = Sentences.of(question);
    List<Trusted> readings = readings(sentences, whole);
    if (readings.isEmpty()) {
      return match(index.canGuess(whole) ? index.read(whole).candidates() : List.of(), 0);
    }
    Trusted best = readings.getFirst();
    return readings.stream()
        .filter(other -> isAsked(other) && !other.entry().equals(best.entry()))
        .findFirst()
        .map(other -> match(best, List.of(other.first()), 0))
        .orElseGet(
            () ->
                match(
                    best,
                    List.of(),
                    sentences.size() > Sentences.MOST ? 0 : best.reading().margin()));
  }

  /** Whether a text asks for its entry: more likely than not, or surely enough to be answered. */
  private boolean isAsked(Trusted reading) {
    return reading.right() >= 0
        || reading.acceptance() >= gate(reading.reading().phrasings()).acceptance();
  }

  private Gate gate(int phrasings) {
    return acceptance.gate(trained.promise(), phrasings);
  }

  /** The readings of a message, the one to be trusted most first. */
  private List<Trusted> readings(List<String> all, Phrasing whole) {
    List<Reading> sentences =
        all.stream()
            .limit(Sentences.MOST)
            .map(sentence -> Phrasing.of(sentence, language()))
            .filter(sentence -> !sentence.words().equals(whole.words()) && index.canRead(sentence))
            .map(index::read)
            .toList();
    int questions = 0;
    for (Reading sentence : sentences) {
      questions += acceptance.right(sentence) > A_CHANCE ? 1 : 0;
    }
    List<Trusted> readings = new ArrayList<>();
    if (index.canRead(whole)) {
      readings.add(trusted(index.read(whole), 1));
    }
    int chances = Math.max(1, questions);
    sentences.forEach(reading -> readings.add(trusted(reading, chances)));
    readings.sort(Comparator.comparingDouble((Trusted reading) -> -reading.right()));
    return readings;
  }

  private Trusted trusted(Reading reading, int chances) {
    double less = StrictMath.log(chances);
    double right = acceptance.right(reading) - less;
    return new Trusted(
        reading,
        right,
        acceptance.acceptance(right, reading),
        acceptance.amongThree(reading) - less);
  }

  private Match match(Trusted best, List<Candidate> second, double margin) {
    List<Candidate> candidates = new ArrayList<>(best.reading().candidates());
    for (Candidate also : second) {
      candidates.removeIf(candidate -> candidate.entry().equals(also.entry()));
      candidates.add(1, also);
    }
    return match(
        candidates,
        best.acceptance(),
        margin,
        Acceptance.probability(best.amongThree()),
        best.reading().phrasings());
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
    return match(candidates, 1);
  }

  /** A match that is sure beyond doubt, 1, or not at all, 0. */
  private Match match(List<Candidate> candidates, double sure) {
    return match(candidates, sure, sure, sure, Acceptance.LEAST_PHRASINGS);
  }

  private Match match(
      List<Candidate> candidates, double acceptance, double margin, double offer, int phrasings) {
    return new Match(
        version(),
        language(),
        candidates.stream().limit(CANDIDATES).map(TrainedBank::rounded).toList(),
        rounded(acceptance),
        rounded(margin),
        rounded(offer),
        gate(phrasings));
  }

  private static Candidate rounded(Candidate exact) {
    return new Candidate(
        exact.entry(), rounded(exact.probability()), rounded(exact.similarity()), exact.nearest());
  }

  private static double rounded(double exact) {
    return Math.round(exact * 1e4) / 1e4;
  }

  /**
   * A reading with the log-odds that it is right, how sure an answer by it is, and the log-odds
   * that one of its first three is right.
   */
  private record Trusted(Reading reading, double right, double acceptance, double amongThree) {

    String entry() {
      return reading.entry();
    }

    Candidate first() {
      return reading.candidates().getFirst();
    }
  }
}
