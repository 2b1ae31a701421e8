package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.BuiltBank.Learned;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.PrecisionPromise;
import org.junit.jupiter.api.Test;

/** What publishing tells of a bank, and what it learns from past questions. */
final class PublishedBankTest {
  private final TrainedBankMaker maker = Way.BY_WORDS.maker();
  private final List<FaqEntry> entries =
      LabeledTexts.ofResource("banking77/phrasings.tsv").byLabel().entrySet().stream()
          .limit(30)
          .map(label -> Entries.entry(label.getKey(), "en", label.getValue()))
          .toList();
  private final List<String> past = LabeledTexts.ofResource("banking77/questions.tsv").all();

  @Test
  void tellsWhatToExpect() {
    assertThat(maker.build(draft(List.of(), PrecisionPromise.DEFAULT)).expected())
        .hasValueSatisfying(
            expected -> {
              assertThat(expected.precision()).isBetween(.5, 1.0);
              assertThat(expected.coverage()).isBetween(.0, .5);
            });
  }

  @Test
  void tellsNothingOfABankThatIsTooSmall() {
    BankDraft small = BankDraft.of("en", "v000001", entries.subList(0, 3));
    assertThat(maker.build(small).expected()).isEmpty();
  }

  @Test
  void learnsTheSameFromPastQuestionsInAnyOrderAndNumber() {
    List<String> twiceAndBackwards = new ArrayList<>(past);
    Collections.reverse(twiceAndBackwards);
    twiceAndBackwards.addAll(past.subList(0, 100));

    BuiltBank learned = maker.build(draft(past, PrecisionPromise.DEFAULT));

    assertThat(learned.learned().questions()).isEqualTo((int) past.stream().distinct().count());
    assertThat(learned.learned().taken()).isBetween(100, 30 * 30);
    assertThat(learned.learned().moved()).isPositive();
    assertThat(maker.build(draft(twiceAndBackwards, PrecisionPromise.DEFAULT)).stored())
        .isEqualTo(learned.stored());
  }

  @Test
  void learnsNothingFromFew() {
    BuiltBank learned = maker.build(draft(past.subList(0, 400), PrecisionPromise.DEFAULT));
    assertThat(learned.learned()).isEqualTo(Learned.nothingOf(400));
    assertThat(learned.stored())
        .isEqualTo(maker.build(draft(List.of(), PrecisionPromise.DEFAULT)).stored());
  }

  @Test
  void keepsThePromiseThatItWasBuiltFor() {
    double usual = least(PrecisionPromise.DEFAULT);
    assertThat(least(new PrecisionPromise(.99, .7))).isGreaterThan(usual);
    assertThat(least(new PrecisionPromise(.95, .8))).isGreaterThan(usual);
    assertThat(least(new PrecisionPromise(.95, .2))).isLessThan(usual);
  }

  private static double least(PrecisionPromise promise) {
    TrainedBankMaker maker = Way.BY_MEANING.maker();
    BankDraft draft =
        new BankDraft("pt", "v000001", Entries.refundsInPortuguese(), List.of(), promise);
    return maker.read(maker.build(draft).stored()).match("o meu reembolso").gate().acceptance();
  }

  private BankDraft draft(List<String> asked, PrecisionPromise promise) {
    return new BankDraft("en", "v000001", entries, asked, promise);
  }
}
