package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is reached on excerpts of BANKING77 and CLINC150: floors, a little below what is.
 *
 * <p>They notice when matching gets worse. They are no independent measure of the precision: the
 * gates were chosen with data of the same kind.
 */
@ParameterizedClass
@EnumSource(MatchingQualityTest.Floor.class)
final class MatchingQualityTest {
  private final LabeledTexts phrasings = LabeledTexts.ofResource("banking77/phrasings.tsv");
  private final LabeledTexts questions = LabeledTexts.ofResource("banking77/questions.tsv");
  private final List<String> farAway = LabeledTexts.ofResource("clinc150/out-of-scope.tsv").all();
  private final TrainedBankMaker maker;
  private final Floor floor;

  MatchingQualityTest(Floor floor) {
    this.maker = floor.way.maker();
    this.floor = floor;
  }

  /** What each way reaches at least. */
  enum Floor {
    BY_WORDS(Way.BY_WORDS, .67, .84, .015, .90, .95),
    BY_MEANING(Way.BY_MEANING, .85, .94, .16, .95, .94);

    private final Way way;
    private final double right;
    private final double amongThree;
    private final double answered;
    private final double rightOffers;
    private final double overAllTraffic;

    Floor(
        Way way,
        double right,
        double amongThree,
        double answered,
        double rightOffers,
        double overAllTraffic) {
      this.way = way;
      this.right = right;
      this.amongThree = amongThree;
      this.answered = answered;
      this.rightOffers = rightOffers;
      this.overAllTraffic = overAllTraffic;
    }
  }

  @Test
  void findsTheRightEntryAmongSeventySevenInASmallBank() {
    BuiltBank built = maker.build(BankDraft.of("en", "v000001", entries(Set.of())));
    assertThat(built.stored().length)
        .isLessThan(2_048 * built.entries() + 1_024 * built.phrasings());
    Outcome outcome = ask(maker.read(built.stored()), Set.of());
    System.out.println(floor + ", all of BANKING77: " + outcome);
    assertThat(outcome.share(outcome.rightFirst)).isGreaterThanOrEqualTo(floor.right);
    assertThat(outcome.share(outcome.rightAmongThree)).isGreaterThanOrEqualTo(floor.amongThree);
    assertThat(outcome.share(outcome.answered)).isGreaterThanOrEqualTo(floor.answered);
    assertThat(outcome.precision()).isGreaterThanOrEqualTo(.95);
    assertThat(outcome.rightOffers()).isGreaterThanOrEqualTo(floor.rightOffers);
  }

  @Test
  void answersRightWhenHalfOfTheTrafficIsOutOfScope() {
    Set<String> heldOut = new HashSet<>(LabeledTexts.linesOfResource("banking77/held-out.txt"));
    Bank bank = bank(heldOut);
    Outcome outcome = ask(bank, heldOut);
    List<String> outOfScope = new ArrayList<>(farAway.subList(0, 405));
    heldOut.forEach(label -> outOfScope.addAll(questions.of(label)));
    long wrong =
        outOfScope.stream().filter(text -> bank.match(text).verdict() == Verdict.ANSWER).count();
    double answeredOutOfScope = (double) wrong / outOfScope.size();
    double precision =
        outcome.share(outcome.answeredRight)
            / (outcome.share(outcome.answered) + answeredOutOfScope);
    System.out.println(
        floor + ", 27 entries held out: " + outcome + ", over all traffic " + precision);
    assertThat(precision).isGreaterThanOrEqualTo(floor.overAllTraffic);
  }

  private Bank bank(Set<String> without) {
    return maker.read(maker.build(BankDraft.of("en", "v000001", entries(without))).stored());
  }

  private List<FaqEntry> entries(Set<String> without) {
    return phrasings.byLabel().entrySet().stream()
        .filter(label -> !without.contains(label.getKey()))
        .map(label -> Entries.entry(label.getKey(), "en", label.getValue()))
        .toList();
  }

  private Outcome ask(Bank bank, Set<String> without) {
    Outcome outcome = new Outcome();
    questions
        .byLabel()
        .forEach(
            (label, texts) -> {
              if (!without.contains(label)) {
                texts.forEach(text -> outcome.add(label, bank.match(text)));
              }
            });
    return outcome;
  }

  /** Counts of what came of the questions. */
  private static final class Outcome {
    private int asked;
    private int rightFirst;
    private int rightAmongThree;
    private int answered;
    private int answeredRight;
    private int offered;
    private int offeredRight;

    void add(String label, Match match) {
      asked++;
      List<String> three = match.offered().stream().map(Candidate::entry).toList();
      boolean first = !three.isEmpty() && three.getFirst().equals(label);
      rightFirst += first ? 1 : 0;
      rightAmongThree += three.contains(label) ? 1 : 0;
      switch (match.verdict()) {
        case ANSWER -> {
          answered++;
          answeredRight += first ? 1 : 0;
        }
        case OFFER -> {
          offered++;
          offeredRight += three.contains(label) ? 1 : 0;
        }
        case ABSTAIN -> {}
      }
    }

    double share(int count) {
      return (double) count / asked;
    }

    double precision() {
      return (double) answeredRight / answered;
    }

    double rightOffers() {
      return (double) offeredRight / offered;
    }

    @Override
    public String toString() {
      return "right %.3f, among three %.3f, answered %.3f, of these right %.3f, offered %.3f, of these right %.3f"
          .formatted(
              share(rightFirst),
              share(rightAmongThree),
              share(answered),
              precision(),
              share(offered),
              rightOffers());
    }
  }
}
