package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.SweepCases.Swept;
import org.contactrouter.cases.Case;
import org.contactrouter.testing.InMemoryDoorbells.Bell;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;

class SweepCasesTest {
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryDoorbells doorbells = new InMemoryDoorbells();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final Case answered = CaseFixtures.answered("a".repeat(26), MONDAY);
  private final Instant moment = answered.nextMoment().orElseThrow();
  private final SweepCases sweep = newSweep();

  SweepCasesTest() {
    cases.accept(answered);
  }

  @Test
  void ringsAtTheSecondOfAMoment() {
    assertThat(at(moment.minusSeconds(121))).isEmpty();
    assertThat(at(moment.minusSeconds(61))).containsExactly(Duration.ofSeconds(61));
  }

  @Test
  void ringsOnceForAMoment() {
    at(moment.minusSeconds(119));

    assertThat(
            Stream.of(moment.minusSeconds(59), moment, moment.plusSeconds(1))
                .flatMap(now -> at(now).stream()))
        .isEmpty();
  }

  @Test
  void ringsEveryMinuteForWhatIsStillDueAfterItsMoment() {
    at(moment.minusSeconds(50));

    assertThat(at(moment.plusSeconds(10))).containsExactly(Duration.ZERO);
    assertThat(at(moment.plusSeconds(70))).containsExactly(Duration.ZERO);
  }

  @Test
  void ringsAgainForAMomentThatItForgot() {
    at(moment.minusSeconds(100));

    newSweep().sweep();

    assertThat(delays()).containsExactly(Duration.ofSeconds(100));
  }

  @Test
  void countsWhatIsLateForMinutes() {
    assertThat(sweptAt(moment.plus(Duration.ofMinutes(5)))).isEqualTo(new Swept(1, 0, 0));
    assertThat(sweptAt(moment.plus(Duration.ofMinutes(6)))).isEqualTo(new Swept(1, 1, 0));

    Case escalated = CaseFixtures.escalated("b".repeat(26), moment);
    cases.accept(escalated);
    cases.append(escalated, CaseFixtures.assigned(escalated, "rui", moment));

    assertThat(sweptAt(moment.plus(Duration.ofDays(2)))).isEqualTo(new Swept(2, 1, 1));
  }

  private Swept sweptAt(Instant now) {
    clock.moveTo(now);
    return sweep.sweep();
  }

  private SweepCases newSweep() {
    return new SweepCases(cases, doorbells, new InMemoryHeartbeat(), clock);
  }

  /** So long after a sweep at this moment the bells ring. */
  private List<Duration> at(Instant now) {
    clock.moveTo(now);
    sweep.sweep();
    return delays();
  }

  private List<Duration> delays() {
    return doorbells.heard().stream().map(bell -> ((Bell.Remind) bell).delay()).toList();
  }
}
