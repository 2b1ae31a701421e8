package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Verdict;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;

class WordForWordBanksTest {
  private final WordForWordBanks banks = new WordForWordBanks();
  private final BuiltBank built =
      banks.build(BankDraft.of("pt", "v000001", KnowledgeFixtures.entries()));
  private final Bank bank = banks.read(built.stored());

  @Test
  void answersWhatOneEntryIsAskedFor() {
    Match match = bank.match("devolver refund-eu");

    assertThat(match.verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(match.candidates().getFirst().entry()).isEqualTo("refund-eu");
  }

  @Test
  void offersWhatSeveralEntriesAreAskedFor() {
    Match match = bank.match("Como devolvo");

    assertThat(match.verdict()).isEqualTo(Verdict.OFFER);
    assertThat(match.offered().stream().map(Match.Candidate::entry))
        .containsExactly("refund-eu", "refund-br");
  }

  @Test
  void abstainsFromAllElse() {
    assertThat(bank.match("when are you open").verdict()).isEqualTo(Verdict.ABSTAIN);
  }

  @Test
  void countsWhatItLearned() {
    assertThat(List.of(built.entries(), built.phrasings())).containsExactly(2, 6);
  }

  @Test
  void readsNothingElse() {
    assertThatThrownBy(() -> banks.read(new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
