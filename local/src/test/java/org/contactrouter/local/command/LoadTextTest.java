package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LoadTextTest {
  @Test
  void saysEveryNumberAndNamesWhatIsLost() {
    assertThat(
            LoadText.of(
                JsonMapper.shared()
                    .readTree(
                        """
                        {"contacts":9,"seconds":1.2,"perSecond":7.5,
                         "statuses":{"201":8,"503":1},"levels":{"LOW_TOUCH":1,"NO_TOUCH":7},
                         "outcomes":{"answered":{"contacts":5,"right":4},
                                     "offered":{"contacts":2,"right":1},"received":{"contacts":1}},
                         "latencyMillis":{"p50":1.5,"p95":2.0,"p99":3.0,"max":4.0},
                         "found":7,"waiting":1,"owned":1,"lost":{"abc":"is not there"}}
                        """)))
        .isEqualTo(
            """
            9 contacts in 1.2 s, 7.5 a second
            HTTP status:  201 8, 503 1
            level:        LOW_TOUCH 1, NO_TOUCH 7
            answered:     5, 4 of them with the entry of their label
            offered:      2, 1 of them with that entry among the choices
            received:     1
            milliseconds: p50 1.5, p95 2.0, p99 3.0, longest 4.0
            found again:  7; 1 wait for a person, 1 of these have an owner
            lost:         1
              abc is not there\
            """);
  }
}
