package org.contactrouter.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {

  @Test
  void refusesATargetThatIsMissedAtOnce() {
    assertThatThrownBy(() -> policy(Map.of(SlaTarget.FIRST_RESPONSE, Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missed at once");
  }

  @Test
  void expectsANextReplyAsSoonAsTheFirstWhereNothingElseIsSaid() {
    assertThat(policy(Map.of(SlaTarget.FIRST_RESPONSE, Duration.ofHours(4))).nextResponse())
        .isEqualTo(Duration.ofHours(4));
  }

  private static LevelPolicy policy(Map<SlaTarget, Duration> targets) {
    return new LevelPolicy(
        "queue", targets, 0.75, Assignment.IN_TURN, Duration.ofDays(2), false, List.of());
  }
}
