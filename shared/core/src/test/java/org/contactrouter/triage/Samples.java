package org.contactrouter.triage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;

/** Policies and observations by chance, around the values at which decisions change. */
final class Samples {
  private static final List<String> CURRENCIES = List.of("EUR", "BRL", "MXN", "JPY");
  private static final List<String> AMOUNTS =
      List.of("0.01", "1", "499.99", "500", "1999.99", "2000", "20000", "20000.01", "95000");

  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  Policy policy() {
    LevelRule[] rules =
        IntStream.range(0, random.nextInt(7)).mapToObj(this::rule).toArray(LevelRule[]::new);
    return Policies.of(random.nextBoolean(), rules);
  }

  private LevelRule rule(int number) {
    ContactLevel level = random.nextBoolean() ? ContactLevel.HIGH_TOUCH : ContactLevel.LOW_TOUCH;
    return new LevelRule("rule-" + number, level, some(1, 2, this::condition));
  }

  private Condition condition() {
    return random.nextBoolean()
        ? new Condition.ScaleAtLeast(one(List.of(Scale.values())), 2 + random.nextInt(4))
        : new Condition.PurchaseAtLeast(amounts());
  }

  /** No threshold in yen, ever. */
  private Map<String, BigDecimal> amounts() {
    return CURRENCIES.stream()
        .limit(1 + random.nextInt(3))
        .collect(Collectors.toMap(currency -> currency, currency -> amount()));
  }

  Facts facts() {
    return new Facts(some(0, 3, this::money), scale(), scale(), scale());
  }

  Money money() {
    return new Money(amount(), one(CURRENCIES));
  }

  Observation observation() {
    Observation seen =
        Observations.of(
                one(List.of(Observations.perfect(), Observations.ambiguous(), Observations.none())))
            .with(signals())
            .with(facts());
    return switch (random.nextInt(8)) {
      case 0 -> Observations.failed(seen, "customer");
      case 1 -> Observations.held(seen);
      case 2 -> Observations.aboutAPersonsTopic(seen);
      default -> seen;
    };
  }

  private Signals signals() {
    return new Signals(
        seldom(Observations.FRAUD),
        seldom(Observations.FRUSTRATION),
        seldom(Observations.PERSON),
        seldom(Observations.DEADLINE));
  }

  /** A match that may lead to any verdict. */
  Match match() {
    return Observations.match(random.nextDouble() * 4, random.nextDouble());
  }

  private int scale() {
    return Scale.LEAST + random.nextInt(Scale.MOST);
  }

  private BigDecimal amount() {
    return new BigDecimal(one(AMOUNTS));
  }

  private <T> List<T> seldom(T thing) {
    return random.nextInt(4) == 0 ? List.of(thing) : List.of();
  }

  private <T> List<T> some(int least, int most, Supplier<T> make) {
    return Stream.generate(make).limit(least + random.nextInt(most - least + 1)).toList();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
