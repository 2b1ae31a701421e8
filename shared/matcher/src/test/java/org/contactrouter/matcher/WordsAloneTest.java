package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.matcher.Entries.entry;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;

/** What is different where no encoder runs. */
final class WordsAloneTest {
  private static final String REWORDED = "My package has not turned up yet";

  private final List<FaqEntry> entries =
      List.of(
          entry(
              "track-order",
              "en",
              "Where is my order?",
              "How can I track my parcel?",
              "Has my order been sent?"),
          entry(
              "reset-password",
              "en",
              "I forgot my password",
              "How do I reset my password?",
              "I cannot log in to my account"),
          entry("gift-card", "en", "Do you sell gift cards?"));

  @Test
  void anEntryWithFewPhrasingsIsOfferedOnly() {
    Match match = Way.BY_WORDS.bank("en", entries).match("do you still sell the gift cards");
    assertThat(match.verdict()).isEqualTo(Verdict.OFFER);
    assertThat(match.candidates().getFirst().entry()).isEqualTo("gift-card");
    assertThat(match.acceptance()).isLessThanOrEqualTo(.5);
  }

  @Test
  void aTextOfUnknownWordsFindsNothing() {
    assertThat(Way.BY_WORDS.bank("en", entries).match("xyzzy plugh").candidates()).isEmpty();
  }

  @Test
  void whatIsAskedInOtherWordsIsFoundByMeaningOnly() {
    assertThat(Way.BY_MEANING.bank("en", entries).match(REWORDED).candidates().getFirst().entry())
        .isEqualTo("track-order");
    assertThat(Way.BY_WORDS.bank("en", entries).match(REWORDED).verdict())
        .isEqualTo(Verdict.ABSTAIN);
  }

  @Test
  void aBankMatchesAsIfItHadBeenMadeOfWordsWhereItsEncodersAreMissing() {
    BankDraft draft = BankDraft.of("en", "v000001", entries);
    byte[] stored = Way.BY_MEANING.maker().build(draft).stored();

    Bank read = Way.BY_WORDS.maker().read(stored);

    Bank made = Way.BY_WORDS.bank("en", entries);
    for (String question : List.of("where is the order", "reset password please", REWORDED)) {
      assertThat(read.match(question)).isEqualTo(made.match(question));
    }
  }
}
