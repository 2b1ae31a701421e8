package org.contactrouter.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;

/** What holds for every policy and every contact. */
class TriageLawsTest {

  @Property(tries = 500)
  void raisingAFactNeverLowersTheLevel(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Policy policy = samples.policy();
    Observation seen = samples.observation();
    ContactLevel before = level(seen, policy);

    assertThat(raised(seen.facts(), samples.money()))
        .allSatisfy(
            facts -> assertThat(level(seen.with(facts), policy)).isGreaterThanOrEqualTo(before));
  }

  private static List<Facts> raised(Facts facts, Money more) {
    List<Facts> raised = new ArrayList<>();
    for (Scale scale : Scale.values()) {
      IntStream.rangeClosed(facts.of(scale), Scale.MOST)
          .forEach(value -> raised.add(facts.with(scale, value)));
    }
    raised.add(facts.with(Stream.concat(facts.purchases().stream(), Stream.of(more)).toList()));
    raised.add(
        facts.with(
            facts.purchases().stream()
                .map(paid -> new Money(paid.amount().add(more.amount()), paid.currency()))
                .toList()));
    return raised;
  }

  @Property(tries = 500)
  void aSensitiveTopicIsHighTouchWhateverTheKnowledgeSays(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Observation any = samples.observation();
    Observation seen =
        any.with(samples.match())
            .with(
                new Signals(
                    List.of(Observations.FRAUD),
                    any.signals().emotional(),
                    any.signals().person(),
                    any.signals().deadlines()));

    Decision decision = Triage.decide(seen, samples.policy(), "v000001");

    assertThat(decision.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(decision)
        .isNotInstanceOf(Decision.Answer.class)
        .isNotInstanceOf(Decision.Offer.class);
    assertThat(decision.because())
        .isEqualTo(seen.spam().isPresent() ? ReasonCode.SPAM : ReasonCode.SENSITIVE);
  }

  @Property(tries = 500)
  void theReasonIsTheFirstRuleThatAskedForTheLevel(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Decision decision = Triage.decide(samples.observation(), samples.policy(), "v000001");

    if (decision instanceof Decision.Escalate escalated) {
      List<RuleVerdict> fired =
          escalated.evidence().verdicts().stream().filter(RuleVerdict::fired).toList();
      assertThat(fired).allMatch(verdict -> verdict.level().compareTo(escalated.level()) <= 0);
      assertThat(
              fired.stream()
                  .filter(verdict -> verdict.level() == escalated.level())
                  .findFirst()
                  .map(RuleVerdict::because))
          .contains(escalated.because());
    }
  }

  @Property(tries = 500)
  void theRecordAloneGivesTheSameDecisionAgain(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Policy policy = samples.policy();
    Decision first = Triage.decide(samples.observation(), policy, "v000001");

    Decision again =
        Triage.decide(first.evidence().observation(), policy, first.evidence().settings());

    assertThat(again).isEqualTo(first);
  }

  @Property(tries = 500)
  void everyFlipIsTrueAndTheNearestIsFirst(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Policy policy = samples.policy();
    Observation seen = samples.observation();
    Decision decision = Triage.decide(seen, policy, "v000001");

    List<Flip> flips = decision.evidence().flips();

    assertThat(flips)
        .allSatisfy(
            flip ->
                assertThat(level(applied(flip, seen), policy))
                    .isEqualTo(flip.level())
                    .isNotEqualTo(decision.level()))
        .isSortedAccordingTo(Comparator.comparingDouble(Flip::distance));
    assertThat(flips).extracting(Flip::input).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void noSmallerStepOfAScaleFlips(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Policy policy = samples.policy();
    Observation seen = samples.observation();
    ContactLevel level = level(seen, policy);

    for (Scale scale : Scale.values()) {
      int now = seen.effectiveFacts().of(scale);
      List<Integer> flipping =
          IntStream.rangeClosed(Scale.LEAST, Scale.MOST)
              .filter(value -> level(seen.with(seen.facts().with(scale, value)), policy) != level)
              .map(value -> Math.abs(value - now))
              .sorted()
              .boxed()
              .toList();
      assertThat(
              flips(seen, policy, Names.of(scale))
                  .map(flip -> Math.abs(Integer.parseInt(flip.to()) - now))
                  .toList())
          .isEqualTo(flipping.stream().limit(1).toList());
    }
  }

  private static Stream<Flip> flips(Observation seen, Policy policy, String input) {
    return Triage.decide(seen, policy, "v000001").evidence().flips().stream()
        .filter(flip -> flip.input().equals(input));
  }

  private static Observation applied(Flip flip, Observation seen) {
    return switch (flip.input()) {
      case "words" -> seen.with(saying(seen.signals(), flip.to()));
      case "acceptance" -> seen.with(accepted(seen, Double.parseDouble(flip.to())));
      case "purchaseValue" -> seen.with(seen.facts().with(bought(flip.to())));
      default -> seen.with(seen.facts().with(scale(flip.input()), Integer.parseInt(flip.to())));
    };
  }

  private static Scale scale(String name) {
    return Stream.of(Scale.values())
        .filter(scale -> Names.of(scale).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Signals saying(Signals all, String words) {
    Predicate<String> said = quoted -> words.contains("«" + quoted + "»");
    return new Signals(
        all.sensitive().stream().filter(found -> said.test(found.words())).toList(),
        all.emotional().stream().filter(found -> said.test(found.words())).toList(),
        all.person().stream().filter(found -> said.test(found.words())).toList(),
        all.deadlines().stream().filter(found -> said.test(found.words())).toList());
  }

  private static List<Money> bought(String paid) {
    if (paid.equals("none")) {
      return List.of();
    }
    String[] parts = paid.split(" ", 2);
    return List.of(new Money(new BigDecimal(parts[0]), parts[1]));
  }

  private static Match accepted(Observation seen, double acceptance) {
    Match match = seen.match().orElseThrow();
    return new Match(
        match.bank(),
        match.language(),
        match.candidates(),
        acceptance,
        match.margin(),
        match.offer(),
        match.gate());
  }

  private static ContactLevel level(Observation seen, Policy policy) {
    return Triage.decide(seen, policy, "v000001").level();
  }
}
