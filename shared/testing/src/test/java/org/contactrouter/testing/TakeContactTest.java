package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.ANY_TEXT;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.TakeContact;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Topic;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.triage.Decision;
import org.junit.jupiter.api.Test;

/** Nothing but the one write can keep a contact from being taken. */
class TakeContactTest {
  private static final KnownSettings SETTINGS =
      new KnownSettings(SettingsFixtures.settings(), List.of());

  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);

  @Test
  void keepsTheTextAndPromisesAReply() {
    Case opened = taken(take(cases, ANY_TEXT));

    assertThat(cases.find(opened.id())).contains(opened);
    assertThat(opened.contact().message()).isEqualTo(ANY_TEXT);
    assertThat(opened.promises())
        .singleElement()
        .satisfies(made -> assertThat(made.dueAt()).isAfter(MONDAY));
  }

  @Test
  void takesADoubleClickOnceAlsoAcrossTheChangeOfBuckets() {
    clock.moveTo(Instant.parse("2026-11-23T10:09:59Z"));
    Receipt first = take(cases, ANY_TEXT);
    clock.advance(Duration.ofSeconds(2));

    assertThat(take(cases, ANY_TEXT)).isEqualTo(new Receipt.Taken(taken(first), true));
    assertThat(cases.all()).hasSize(1);
  }

  @Test
  void isTakenWhenTheLookForADoubleClickFails() {
    Case opened = taken(take(new Unreadable(cases), ANY_TEXT));

    assertThat(cases.all()).containsExactly(opened);
  }

  @Test
  void isTakenByAPersonWhenKnowledgeAndCustomersFail() {
    Decision decision = taken(take(cases, "Onde está a minha fatura?")).accepted().decision();

    assertThat(decision.level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(decision.because()).isEqualTo(ReasonCode.SYSTEM_FAILURE);
    assertThat(decision.evidence().observation().failures())
        .containsExactlyInAnyOrder("customer", "knowledge");
  }

  @Test
  void isHighTouchForASensitiveTopicEvenWhenEverythingFails() {
    Decision decision =
        taken(take(cases, "Quero apresentar uma reclamação formal.")).accepted().decision();

    assertThat(decision.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(decision.because()).isEqualTo(ReasonCode.SENSITIVE);
  }

  @Test
  void isForAPersonWhereWhatWouldAnswerIsOfATopicThatNeedsOne() {
    String question = "How long does a repair take?";
    FaqText text = new FaqText(Optional.empty(), "Two weeks.", List.of(question));
    FaqEntry entry =
        new FaqEntry(
            "repair",
            Optional.of("repairs"),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of("pt", text));
    InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
    WordForWordBanks banks = new WordForWordBanks();
    BankDraft draft = BankDraft.of("pt", "v000001", List.of(entry));
    shelf.putLanguage("v000001", "pt", List.of(entry), banks.build(draft).stored());
    shelf.flip("v000001", List.of("pt"));
    Topic repairs = new Topic("repairs", Map.of("pt", "Reparar"), 1, 1, true, Optional.empty());
    Receipt receipt =
        act(new InMemoryKnowledge(shelf, banks), new InMemoryCustomers(), cases)
            .take(
                submitted(question),
                new KnownSettings(
                    SettingsFixtures.withTopic(SETTINGS.settings(), repairs), List.of()));

    Decision decision = taken(receipt).accepted().decision();
    assertThat(decision.level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(decision.because()).isEqualTo(ReasonCode.NEEDS_PERSON);
  }

  @Test
  void isNeverSaidToBeTakenWhenTheWriteFails() {
    assertThatThrownBy(() -> take(new Unwritable(cases), ANY_TEXT))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(cases.all()).isEmpty();
  }

  private static Case taken(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken(Case opened, boolean _) -> opened;
      case Receipt.KeyReused _, Receipt.TooLarge _, Receipt.Erased _ ->
          throw new AssertionError(receipt);
    };
  }

  private Receipt take(CaseStore store, String message) {
    return act(new DownKnowledge(), new DownCustomers(), store).take(submitted(message), SETTINGS);
  }

  private TakeContact act(Knowledge knowledge, Customers customers, CaseStore store) {
    return new TakeContact(
        knowledge,
        customers,
        store,
        Lexicon.standard(),
        new ContactIds(secret, new Random(1)),
        new EmailDigests(secret),
        clock);
  }

  private static StoreUnavailable down() {
    return new StoreUnavailable("down", null);
  }

  private static final class DownKnowledge implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      throw down();
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      throw down();
    }
  }

  /** Takes writes and refuses reads. */
  private static class Unreadable implements CaseStore {
    private final CaseStore store;

    Unreadable(CaseStore store) {
      this.store = store;
    }

    @Override
    public Acceptance accept(Case opened) {
      return store.accept(opened);
    }

    @Override
    public Optional<Case> asAccepted(String caseId) {
      throw down();
    }

    @Override
    public Optional<Case> find(String caseId) {
      throw down();
    }

    @Override
    public boolean append(Case before, List<CaseEvent> events) {
      throw down();
    }

    @Override
    public boolean erase(String caseId) {
      throw down();
    }

    @Override
    public List<Moment> due(Instant until) {
      throw down();
    }

    @Override
    public List<CaseHead> openWork(String queue) {
      throw down();
    }

    @Override
    public List<String> solved(int most) {
      throw down();
    }

    @Override
    public List<String> ofCustomer(String customerDigest) {
      throw down();
    }
  }

  /** Refuses everything. */
  private static final class Unwritable extends Unreadable {
    Unwritable(CaseStore store) {
      super(store);
    }

    @Override
    public Acceptance accept(Case opened) {
      throw down();
    }
  }
}
