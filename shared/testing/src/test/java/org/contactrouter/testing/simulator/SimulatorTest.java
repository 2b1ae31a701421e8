package org.contactrouter.testing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No contact is lost and no promise missed, whatever fails; and a router that does is caught. */
class SimulatorTest {
  private static final int SEEDS = 2_000;
  private static final int FRESH = 40;
  private static final int CAUGHT_WITHIN = 30;
  private static final double FAULTS = .05;

  @Test
  void nothingIsLostOrMissedUnderFaults() {
    List<Report> reports = small(0, SEEDS);

    assertThat(broken(reports)).isEmpty();
    assertThat(reports)
        .hasSize(SEEDS)
        .anySatisfy(report -> assertThat(report.duplicates()).isPositive())
        .anySatisfy(report -> assertThat(report.erased()).isPositive())
        .anySatisfy(report -> assertThat(report.broken()).isPositive());
  }

  @Test
  void norUnderFreshSeeds() {
    long first = new Random().nextInt(1_000_000);
    System.out.println("Fresh seeds of the simulator: " + first + " and the next " + (FRESH - 1));

    assertThat(broken(small(first, FRESH))).isEmpty();
  }

  @Test
  void norWhereMostThingsFail() {
    Report report = Simulator.run(new Simulator.Options(1, 10, .5, 3));

    assertThat(report.violations()).isEmpty();
  }

  @Test
  void theSameSeedIsTheSameRun() {
    assertThat(run(7)).isEqualTo(run(7));
    assertThat(run(7)).isNotEqualTo(run(8));
  }

  @ParameterizedTest
  @EnumSource(Mutant.class)
  void catchesARouterThatIsBroken(Mutant mutant) {
    List<Report> caught =
        LongStream.range(0, CAUGHT_WITHIN)
            .mapToObj(seed -> Simulator.run(options(seed), mutant.parts()))
            .filter(report -> !report.violations().isEmpty())
            .limit(1)
            .toList();

    assertThat(caught).isNotEmpty();
    System.out.printf(
        "%s: caught by seed %d, %s%n",
        mutant, caught.getFirst().seed(), caught.getFirst().violations().getFirst().kind());
  }

  /** Two contacts and two months each. */
  private static List<Report> small(long first, int seeds) {
    return LongStream.range(first, first + seeds)
        .parallel()
        .mapToObj(seed -> Simulator.run(new Simulator.Options(seed, 2, FAULTS, 2)))
        .toList();
  }

  private static List<Report> broken(List<Report> reports) {
    return reports.stream().filter(report -> !report.violations().isEmpty()).toList();
  }

  private static Report run(long seed) {
    return Simulator.run(options(seed));
  }

  private static Simulator.Options options(long seed) {
    return new Simulator.Options(seed, 10, FAULTS, 3);
  }
}
