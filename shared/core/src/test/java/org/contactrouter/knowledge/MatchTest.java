package org.contactrouter.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Gate;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;

final class MatchTest {
  private static final Gate GATE = new Gate(.9, 0, 0, .3);

  @Test
  void isAnsweredOfOneBankAndOnlyOfferedAsOneOfThree() {
    Match match = match(.95, .9);

    assertThat(match.verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(match.oneOf(1)).isEqualTo(match);
    // Odds of 19 to 1 and of 9 to 1, each three times lower.
    assertThat(match.oneOf(3)).isEqualTo(match(.8636, .75));
    assertThat(match.oneOf(3).verdict()).isEqualTo(Verdict.OFFER);
  }

  @Test
  void staysCertainHoweverManyBanksWereAsked() {
    assertThat(match(1, 1).oneOf(3)).isEqualTo(match(1, 1));
    assertThat(match(0, 0).oneOf(3)).isEqualTo(match(0, 0));
  }

  private static Match match(double acceptance, double offer) {
    return new Match(
        "v000001",
        "en",
        List.of(new Candidate("hours", .9, .9, "When are you open?")),
        acceptance,
        .8,
        offer,
        GATE);
  }
}
