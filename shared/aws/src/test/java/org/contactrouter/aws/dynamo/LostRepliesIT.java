package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.CaseStore.Acceptance;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A write whose reply is lost is done all the same, and done once. */
class LostRepliesIT {
  private static final int MORE_THAN_THE_SDK_TRIES = 20;

  private final LostReplies replies = new LostReplies();
  private final DynamoDbClient dynamo = LocalDynamo.client(replies);
  private final CaseStore store = new DynamoCaseStore(dynamo, Tables.cases(dynamo));
  private final Case opened = CaseFixtures.escalated("one", MONDAY);
  private final List<CaseEvent> events = CaseFixtures.assigned(opened, "rui", MONDAY);

  @Test
  void findsItsOwnAcceptanceWhenItsReplyIsLost() {
    replies.lose(1);

    assertThat(store.accept(opened)).isEqualTo(new Acceptance.AlreadyThere(opened));
  }

  @Test
  void saysThatItIsUnavailableWhenNoReplyOfAnAcceptanceArrives() {
    replies.lose(MORE_THAN_THE_SDK_TRIES);

    assertThatThrownBy(() -> store.accept(opened)).isInstanceOf(StoreUnavailable.class);

    replies.lose(0);
    assertThat(store.find("one")).contains(opened);
  }

  @Test
  void addsAFirstActWhoseReplyIsLost() {
    store.accept(opened);
    replies.lose(1);

    assertThat(store.append(opened, events)).isTrue();

    assertThat(store.find("one")).contains(opened.after(events));
  }

  @Test
  void addsALaterActWhoseReplyIsLost() {
    store.accept(opened);
    store.append(opened, events);
    Case assigned = opened.after(events);
    List<CaseEvent> more = CaseFixtures.resolved(assigned, "rui", MONDAY);
    replies.lose(1);

    assertThat(store.append(assigned, more)).isTrue();

    assertThat(store.find("one")).contains(assigned.after(more));
  }

  @Test
  void saysThatItIsUnavailableWhenNoReplyOfAnActArrives() {
    store.accept(opened);
    replies.lose(MORE_THAN_THE_SDK_TRIES);

    assertThatThrownBy(() -> store.append(opened, events)).isInstanceOf(StoreUnavailable.class);

    replies.lose(0);
    assertThat(store.find("one")).contains(opened.after(events));
  }

  @Test
  void saysThatItIsUnavailableWhenNothingCanBeRead() {
    replies.lose(MORE_THAN_THE_SDK_TRIES);

    assertThatThrownBy(() -> store.find("one")).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void appliesSettingsWhoseRepliesAreLost() {
    DynamoSettings settings =
        new DynamoSettings(
            Tables.directory(dynamo),
            SettingsFixtures::named,
            SettingsFixtures.settings(),
            InstantSource.fixed(MONDAY));
    settings.apply("Roda");
    replies.loseAfter(3, 1);

    assertThat(settings.apply("Roda & Filhos")).contains("v000002");

    assertThat(settings.document()).contains("Roda & Filhos");
  }

  @Test
  void keepsTheSettingsOverAnOutage() {
    MovableClock clock = new MovableClock(MONDAY);
    DynamoSettings settings =
        new DynamoSettings(
            Tables.directory(dynamo), SettingsFixtures::named, SettingsFixtures.settings(), clock);
    settings.apply("Roda");
    Settings before = settings.current();
    clock.advance(Duration.ofMinutes(5));
    replies.lose(MORE_THAN_THE_SDK_TRIES);

    assertThat(settings.current()).isEqualTo(before);
  }

  @Test
  void keepsTheBankOverAnOutage() {
    MovableClock clock = new MovableClock(MONDAY);
    KnowledgeTable table = Tables.knowledge(dynamo);
    WordForWordBanks banks = new WordForWordBanks();
    KnowledgeShelf shelf = new DynamoKnowledgeShelf(table, clock);
    List<FaqEntry> entries = KnowledgeFixtures.speaking("pt");
    BankDraft draft = BankDraft.of("pt", "v000001", entries);
    shelf.putLanguage("v000001", "pt", entries, banks.build(draft).stored());
    shelf.flip("v000001", List.of("pt"));
    DynamoKnowledge knowledge = new DynamoKnowledge(table, banks, clock);
    Optional<Bank> before = knowledge.bank("pt");
    clock.advance(Duration.ofMinutes(5));
    replies.lose(MORE_THAN_THE_SDK_TRIES);

    assertThat(knowledge.bank("pt")).isPresent().isEqualTo(before);
  }

  @Test
  void goesBackOnceWhenTheReplyIsLost() {
    KnowledgeShelf shelf =
        new DynamoKnowledgeShelf(Tables.knowledge(dynamo), InstantSource.fixed(MONDAY));
    shelf.flip("v000001", List.of("pt"));
    shelf.flip("v000002", List.of("pt"));
    replies.loseAfter(1, 1);

    assertThat(shelf.rollback()).contains(Map.of("pt", "v000001"));

    assertThat(shelf.current()).isEqualTo(Map.of("pt", "v000001"));
  }

  @Test
  void flipsOnceWhenTheReplyIsLost() {
    KnowledgeShelf shelf =
        new DynamoKnowledgeShelf(Tables.knowledge(dynamo), InstantSource.fixed(MONDAY));
    shelf.flip("v000001", List.of("pt"));
    replies.loseAfter(1, 1);

    shelf.flip("v000002", List.of("pt"));

    assertThat(shelf.current()).isEqualTo(Map.of("pt", "v000002"));
    assertThat(shelf.rollback()).contains(Map.of("pt", "v000001"));
  }
}
