package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.TakeContact;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contact that would be answered is taken by a person when any part fails (R7). */
class FailingPartsTest {

  /** The parts that triage reads, one of which may fail. */
  record Parts(Knowledge knowledge, Customers customers, List<String> failures) {}

  /** One part that fails, and the name it goes by in the evidence. */
  record Failing(String what, String named, UnaryOperator<Parts> part) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Failing> failing() {
    return Stream.of(
        new Failing(
            "settings",
            "settings",
            parts -> new Parts(parts.knowledge(), parts.customers(), List.of("settings"))),
        new Failing("bank", "knowledge", parts -> with(parts, new NoBank(parts.knowledge()))),
        new Failing("encoder", "knowledge", parts -> with(parts, new Broken(parts.knowledge()))),
        new Failing("texts", "knowledge", parts -> with(parts, new NoTexts(parts.knowledge()))),
        new Failing("text", "knowledge", parts -> with(parts, new Empty(parts.knowledge()))),
        new Failing(
            "customers",
            "customer",
            parts -> new Parts(parts.knowledge(), new DownCustomers(), parts.failures())));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void isTakenByAPersonAndSaysWhatFailed(Failing failing) {
    Case opened = take(failing.part().apply(sound()));

    assertThat(opened.level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(opened.accepted().decision().because()).isEqualTo(ReasonCode.SYSTEM_FAILURE);
    assertThat(opened.accepted().decision().evidence().observation().failures())
        .containsExactly(failing.named());
    assertThat(opened.openPromises()).extracting(Promise::dueAt).allMatch(MONDAY::isBefore);
    assertThat(opened.openPromises()).hasSize(1);
  }

  @Test
  void isAnsweredWhenNothingFails() {
    assertThat(take(sound()).level()).isEqualTo(ContactLevel.NO_TOUCH);
  }

  private static Parts sound() {
    InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
    WordForWordBanks banks = new WordForWordBanks();
    shelf.publish("pt", KnowledgeFixtures.entries(), banks);
    return new Parts(new InMemoryKnowledge(shelf, banks), new InMemoryCustomers(), List.of());
  }

  private static Case take(Parts parts) {
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    InMemoryCaseStore cases = new InMemoryCaseStore();
    Receipt receipt =
        new TakeContact(
                parts.knowledge(),
                parts.customers(),
                cases,
                Lexicon.standard(),
                new ContactIds(secret, new Random(1)),
                new EmailDigests(secret),
                new MovableClock(MONDAY))
            .take(
                submitted(Lives.KNOWN),
                new KnownSettings(SettingsFixtures.settings(), parts.failures()));
    assertThat(cases.all()).hasSize(1);
    assertThat(receipt).isEqualTo(new Receipt.Taken(cases.all().getFirst(), false));
    return cases.all().getFirst();
  }

  private static Parts with(Parts parts, Knowledge knowledge) {
    return new Parts(knowledge, parts.customers(), parts.failures());
  }

  private static StoreUnavailable down() {
    return new StoreUnavailable("down", null);
  }

  private record NoBank(Knowledge sound) implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      throw down();
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      return sound.texts(language, version, entries);
    }
  }

  /** Its bank needs a native library that is not there. */
  private record Broken(Knowledge sound) implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      return sound.bank(language).map(NoLibrary::new);
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      return sound.texts(language, version, entries);
    }
  }

  private record NoLibrary(Bank sound) implements Bank {
    @Override
    public String language() {
      return sound.language();
    }

    @Override
    public String version() {
      return sound.version();
    }

    @Override
    public Match match(String question) {
      throw new UnsatisfiedLinkError("no encoder");
    }
  }

  private record NoTexts(Knowledge sound) implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      return sound.bank(language);
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      throw down();
    }
  }

  /** Its bank knows more than its texts. */
  private record Empty(Knowledge sound) implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      return sound.bank(language);
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      return List.of();
    }
  }
}
