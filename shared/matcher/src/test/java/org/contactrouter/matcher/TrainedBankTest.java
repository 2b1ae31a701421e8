package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.matcher.Entries.entry;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Way.class)
final class TrainedBankTest {
  private final Way way;
  private final Bank shop;

  TrainedBankTest(Way way) {
    this.way = way;
    this.shop =
        way.bank(
            "en",
            List.of(
                entry(
                    "track-order",
                    "en",
                    "Where is my order?",
                    "How can I track my parcel?",
                    "Has my order been sent?"),
                entry(
                    "opening-hours",
                    "en",
                    "What are your opening hours?",
                    "When does the shop open?",
                    "Are you open on Sundays?"),
                entry(
                    "reset-password",
                    "en",
                    "I forgot my password",
                    "How do I reset my password?",
                    "I cannot log in to my account"),
                entry("gift-card", "en", "Do you sell gift cards?")));
  }

  @Test
  void answersAPublishedPhrasingWhateverItsCaseAccentsAndSigns() {
    Match match = shop.match("  WHERE is my órder??? ");
    assertThat(match.verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(first(match)).isEqualTo("track-order");
    assertThat(match.candidates().getFirst().nearest()).isEqualTo("Where is my order?");
  }

  @Test
  void answersAPublishedPhrasingEvenOfAnEntryThatHasNoOther() {
    Match match = shop.match("do you sell gift cards");
    assertThat(match.verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(first(match)).isEqualTo("gift-card");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "???", "🙂🙂"})
  void abstainsFromWhatHasNoWord(String question) {
    Match match = shop.match(question);
    assertThat(match.verdict()).isEqualTo(Verdict.ABSTAIN);
    assertThat(match.candidates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"how do I", "please can you help me", "Where is it?"})
  void abstainsFromStopWordsAloneAndTellsByTheirMeaningWhatTheyMayAskFor(String question) {
    Match match = shop.match(question);
    assertThat(match.verdict()).isEqualTo(Verdict.ABSTAIN);
    assertThat(match.acceptance()).isZero();
    assertThat(match.offer()).isZero();
    assertThat(match.candidates()).hasSize(way == Way.BY_MEANING ? 4 : 0);
  }

  @Test
  void abstainsFromWhatIsNotInTheBank() {
    assertThat(shop.match("Which wine goes with grilled fish?").verdict())
        .isEqualTo(Verdict.ABSTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My washing machine leaks water all over the kitchen floor",
        "Where is my parcel? I paid",
        "asdf",
        "Open my account"
      })
  void answersNothingButItsPhrasingsFromTheOnlyEntry(String question) {
    Bank alone =
        way.bank(
            "en",
            List.of(
                entry(
                    "opening-hours",
                    "en",
                    "What are your opening hours?",
                    "When does the shop open?",
                    "Are you open on Sundays?",
                    "Until when are you open?")));

    assertThat(alone.match(question).verdict()).isEqualTo(Verdict.ABSTAIN);
    assertThat(alone.match("When does your shop open?").verdict()).isEqualTo(Verdict.OFFER);
    assertThat(alone.match("when does the shop open").verdict()).isEqualTo(Verdict.ANSWER);
  }

  @Test
  void takesASignThatMeansSomethingForAWord() {
    Bank courses =
        way.bank(
            "en",
            List.of(
                entry("c-plus-plus", "en", "Do you have courses in C++?", "C++ courses"),
                entry("c-sharp", "en", "Do you have courses in C#?", "C# courses"),
                entry("dollars", "en", "Can I pay in $?")));

    assertThat(courses.match("do you have courses in c?").verdict()).isNotEqualTo(Verdict.ANSWER);
    assertThat(first(courses.match("do you have courses in c#"))).isEqualTo("c-sharp");
    assertThat(courses.match("do you have courses in c#").verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(courses.match("Can I pay in £?").acceptance()).isLessThan(1);
  }

  @Test
  void doesNotAnswerWhatTwoEntriesPublishedInTheSameWords() {
    Bank twins =
        way.bank(
            "en",
            List.of(
                entry("one", "en", "How do I pay?", "Paying by card", "Which cards do you take?"),
                entry("two", "en", "How do I pay", "Paying in cash", "Do you take cash?")));
    assertThat(twins.match("how do i pay").verdict()).isNotEqualTo(Verdict.ANSWER);
  }

  @Test
  void findsTheQuestionInALetter() {
    Match match =
        shop.match(
            """
            Good morning,
            I bought a blue jumper from you on Monday and I am very pleased with it.
            How can I track my parcel? I would like to be at home.
            Kind regards, Maria
            """);
    assertThat(match.verdict()).isNotEqualTo(Verdict.ABSTAIN);
    assertThat(first(match)).isEqualTo("track-order");
    assertThat(match.candidates().getFirst().similarity()).isGreaterThan(.97);
  }

  @Test
  void trustsAQuestionNoLessForAGreetingAndASignature() {
    String question = "Can I track the parcel that you sent me?";
    Match alone = shop.match(question);
    Match letter =
        shop.match(
            "Dear Sir or Madam,\nI hope you are well. " + question + "\nKind regards, Maria");
    assertThat(first(letter)).isEqualTo(first(alone));
    assertThat(letter.acceptance()).isEqualTo(alone.acceptance());
  }

  @Test
  void trustsASentenceLessWhereAnotherMayBeTheQuestion() {
    String question = "Can I track the parcel that you sent me?";
    assertThat(shop.match(question + " The shop was not open on Sunday.").acceptance())
        .isLessThan(shop.match(question).acceptance());
  }

  @Test
  void offersBothWhenTwoSentencesAskForTwoEntries() {
    Match match = shop.match("Where is my order now? I forgot my password again.");
    assertThat(match.verdict()).isNotEqualTo(Verdict.ANSWER);
    // By words alone neither sentence is sure enough to be a question of its own.
    assertThat(match.offered().stream().map(Candidate::entry))
        .contains("reset-password", way == Way.BY_MEANING ? "track-order" : "reset-password");
  }

  @Test
  void doesNotAnswerATextOfWhichNotAllSentencesAreLookedAt() {
    String question = "How do I reset my password?";
    String story = "\nIt rained.".repeat(Sentences.MOST - 1);

    assertThat(shop.match(question + story).margin()).isPositive();
    assertThat(shop.match(question + story + "\nDo you repair bikes?").margin()).isZero();
  }

  @Test
  void namesTheBankAndItsLanguage() {
    Match match = shop.match("Where is my order?");
    assertThat(match.bank()).isEqualTo("v000001");
    assertThat(match.language()).isEqualTo("en");
  }

  @Test
  void keepsScoresToFourDecimals() {
    Match match = shop.match("I would like to track the parcel with my order");
    assertThat(List.of(match.acceptance(), match.margin(), match.offer()))
        .allMatch(score -> score == Math.round(score * 1e4) / 1e4);
    assertThat(match.candidates())
        .hasSizeBetween(1, 5)
        .allMatch(one -> one.similarity() == Math.round(one.similarity() * 1e4) / 1e4);
  }

  @Test
  void abstainsAlwaysWhenTheBankIsEmpty() {
    assertThat(way.bank("en", List.of()).match("Where is my order?").verdict())
        .isEqualTo(Verdict.ABSTAIN);
  }

  @Test
  void abstainsFromAnEntryThatNobodyCanAskFor() {
    Bank bank = way.bank("en", List.of(entry("mute", "en"), entry("signs", "en", "???")));
    assertThat(bank.match("Where is my order?").verdict()).isEqualTo(Verdict.ABSTAIN);
  }

  private static String first(Match match) {
    return match.candidates().getFirst().entry();
  }
}
