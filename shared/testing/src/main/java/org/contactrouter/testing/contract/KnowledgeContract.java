package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;

/** What every reader of published knowledge must do. */
public abstract class KnowledgeContract {
  /** Makes the banks on the shelf. */
  protected static final BankMaker BANKS = new WordForWordBanks();

  /** The knowledge under test. */
  protected abstract Knowledge knowledge();

  /** The shelf that it reads, empty before each test. */
  protected abstract KnowledgeShelf shelf();

  /** Lets half a minute pass. */
  protected abstract void passThirtySeconds();

  @Test
  void hasNoBankBeforeTheFirstIsPublished() {
    assertThat(knowledge().bank("pt")).isEmpty();
  }

  @Test
  void hasNoBankOfALanguageThatNobodyPublished() {
    publish("pt");

    assertThat(knowledge().bank("es")).isEmpty();
  }

  @Test
  void givesTheBankOfEachLanguage() {
    publish("pt");
    publish("en");

    assertThat(knowledge().bank("pt").map(Bank::version)).contains("v000001");
    assertThat(knowledge().bank("en").map(Bank::version)).contains("v000002");
    assertThat(knowledge().bank("en").map(Bank::language)).contains("en");
  }

  @Test
  void givesTheNewBankHalfAMinuteAfterItsPublication() {
    publish("pt");
    knowledge().bank("pt");
    publish("pt");
    passThirtySeconds();

    assertThat(knowledge().bank("pt").map(Bank::version)).contains("v000002");
  }

  @Test
  void givesTheBankBeforeAfterARollback() {
    publish("pt");
    publish("pt");
    shelf().rollback();

    assertThat(knowledge().bank("pt").map(Bank::version)).contains("v000001");
  }

  @Test
  void givesTextsInTheOrderAskedAndLeavesOutThoseNotThere() {
    publish("pt");

    assertThat(knowledge().texts("pt", "v000001", List.of("refund-br", "none", "refund-eu")))
        .containsExactly(
            KnowledgeFixtures.refundBr("v000001"), KnowledgeFixtures.refundEu("v000001"));
  }

  @Test
  void givesTextsOfTheVersionAndLanguageAsked() {
    publish("pt");
    publish("pt");

    assertThat(knowledge().texts("pt", "v000001", List.of("refund-eu")))
        .containsExactly(KnowledgeFixtures.refundEu("v000001"));
    assertThat(knowledge().texts("en", "v000001", List.of("refund-eu"))).isEmpty();
    assertThat(knowledge().texts("pt", "v000003", List.of("refund-eu"))).isEmpty();
  }

  @Test
  void givesNoTextsWhenNoneAreAsked() {
    assertThat(knowledge().texts("pt", "v000001", List.of())).isEmpty();
  }

  /** Publishes the fixtures in a language, as the next version. */
  protected final void publish(String language) {
    String version = shelf().newVersion();
    BankDraft draft = BankDraft.of(language, version, KnowledgeFixtures.entries());
    byte[] bank = BANKS.build(draft).stored();
    shelf().putLanguage(version, language, KnowledgeFixtures.speaking(language), bank);
    shelf().flip(version, List.of(language));
  }
}
