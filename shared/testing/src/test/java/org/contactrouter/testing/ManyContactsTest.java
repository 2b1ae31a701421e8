package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.TakeContact;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.Timer;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.CustomerType;
import org.contactrouter.customer.Money;
import org.contactrouter.customer.Purchase;
import org.contactrouter.knowledge.LanguageGuess;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.triage.Decision;
import org.junit.jupiter.api.Test;

/** What holds for every contact, on very many of them. */
class ManyContactsTest {
  private static final Lexicon LEXICON = Lexicon.standard();
  private static final KnownSettings SETTINGS =
      new KnownSettings(SettingsFixtures.settings(), List.of());
  private static final List<String> MESSAGES =
      List.of(
          Lives.QUESTION,
          Lives.KNOWN,
          Lives.AMBIGUOUS,
          "Where is my parcel? I need it by Friday.",
          "Preciso disto até sexta às 11:00, estou farta!",
          "Necesito hablar con una persona antes del viernes",
          "Quero apresentar uma reclamação",
          "🙏🏽",
          "?");

  private final DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  private final EmailDigests digests = new EmailDigests(secret);
  private final MovableClock clock = new MovableClock(MONDAY);

  /** R1: an id, a level, and what to expect by when, in the customer's language. */
  @Test
  void getIdLevelAndExpectation() {
    Random random = new Random(1);
    TakeContact take = take(new InMemoryCaseStore(), new InMemoryCustomers());
    for (int i = 0; i < 10_000; i++) {
      clock.moveTo(MONDAY.plus(Duration.ofMinutes(random.nextInt(525_600))));
      Submitted submitted = submitted(random, i);
      Case opened = taken(take.take(submitted, SETTINGS));
      assertThat(opened.id()).matches("[a-z2-7]{26}");
      assertThat(opened.level()).isEqualTo(opened.accepted().decision().level());
      assertTellsWhatToExpect(opened, submitted.language());
    }
  }

  private void assertTellsWhatToExpect(Case opened, Language language) {
    Expectation told = opened.accepted().expectation();
    assertThat(told.text()).isNotBlank();
    assertThat(LanguageGuess.of(told.text())).as(told.text()).contains(language.base());
    assertThat(told.dueAt()).isAfter(clock.instant());
    assertThat(told.zone()).isEqualTo(SettingsFixtures.ZONE);
    deadline(opened)
        .filter(theirs -> theirs.isAfter(clock.instant()))
        .ifPresent(theirs -> assertNoTargetIsLater(opened, theirs));
  }

  /** R66, and R22 for the words. */
  private static void assertNoTargetIsLater(Case opened, Instant deadline) {
    assertThat(opened.accepted().expectation().dueAt()).isBeforeOrEqualTo(deadline);
    assertThat(opened.timers().stream().filter(timer -> timer.kind().isResponse()))
        .extracting(Timer::dueAt)
        .allMatch(due -> !due.isAfter(deadline));
    assertThat(opened.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
  }

  /** R20: 25,000 contacts from customers of each kind and of none, decided alike. */
  @Test
  void areDecidedWhateverTheKindOfCustomer() {
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            batch -> {
              List<Decision> ofNoKind = decisions(batch, Optional.empty());
              for (CustomerType type : CustomerType.values()) {
                assertThat(decisions(batch, Optional.of(type))).isEqualTo(ofNoKind);
              }
            });
  }

  /** The decisions on five hundred contacts whose customers are of one kind. */
  private List<Decision> decisions(int batch, Optional<CustomerType> type) {
    Random random = new Random(batch);
    InMemoryCustomers customers = new InMemoryCustomers();
    TakeContact take = take(new InMemoryCaseStore(), customers);
    return IntStream.range(0, 500)
        .mapToObj(
            i -> {
              customers.put(List.of(customer(random, i, type)));
              return taken(take.take(submitted(random, i), SETTINGS)).accepted().decision();
            })
        .toList();
  }

  private Customer customer(Random random, int number, Optional<CustomerType> type) {
    List<Purchase> purchases =
        Stream.generate(() -> purchase(random)).limit(random.nextInt(3)).toList();
    return new Customer(
        digests.of(address(number)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        type,
        1 + random.nextInt(5),
        purchases);
  }

  private static Purchase purchase(Random random) {
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000));
    return new Purchase(
        new Money(amount, random.nextBoolean() ? "EUR" : "JPY"), Optional.of("roadster"));
  }

  private static Submitted submitted(Random random, int number) {
    String message = one(MESSAGES, random);
    Language language = one(List.of(Language.values()), random);
    return new Submitted(
        Form.CONTACT,
        message,
        random.nextBoolean() ? Optional.of("Ana Sousa") : Optional.empty(),
        Optional.of(address(number)),
        random.nextBoolean() ? Optional.of("4471") : Optional.empty(),
        language,
        List.of(),
        Optional.empty(),
        random.nextBoolean() ? Optional.of("orders") : Optional.empty(),
        new LinkedHashMap<>(),
        Optional.empty(),
        random.nextInt(20) == 0 ? Optional.of("honeypot") : Optional.empty(),
        "digest-" + number);
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String address(int number) {
    return "customer-" + number + "@example.com";
  }

  private TakeContact take(InMemoryCaseStore cases, InMemoryCustomers customers) {
    InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
    WordForWordBanks banks = new WordForWordBanks();
    shelf.publish("pt", KnowledgeFixtures.entries(), banks);
    return new TakeContact(
        new InMemoryKnowledge(shelf, banks),
        customers,
        cases,
        LEXICON,
        new ContactIds(secret, new Random(1)),
        digests,
        clock);
  }

  private static Case taken(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken(Case opened, boolean _) -> opened;
      case Receipt.KeyReused _, Receipt.TooLarge _, Receipt.Erased _ ->
          throw new AssertionError(receipt);
    };
  }

  private static Optional<Instant> deadline(Case opened) {
    return opened
        .accepted()
        .decision()
        .evidence()
        .observation()
        .signals()
        .deadline()
        .map(CustomerDeadline::at);
  }
}
