package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExplainedTextTest {
  @Test
  void saysWhereTheCaseStandsWhyAndWhatHappened() {
    assertThat(
            ExplainedText.of(
                JsonMapper.shared()
                    .readTree(
                        """
                        {"id":"abc","state":"OPEN","level":"HIGH_TOUCH","queue":"high-touch","assignee":"rui",
                         "nextMomentAt":"2026-11-26T10:30:00Z","explanation":["A person replies.","Because."],
                         "promises":{"made":3,"kept":1,"broken":1,"cancelled":0,"open":1},
                         "events":[{"number":0,"at":"2026-11-25T20:16:10Z","by":{"role":"CUSTOMER"},
                                    "change":{"kind":"Accepted","queue":"high-touch"}},
                                   {"number":1,"at":"2026-11-25T20:16:11Z","by":{"role":"AGENT","agent":"rui"},
                                    "change":{"kind":"Replied","text":"Olá\\nHelena"}}]}
                        """)))
        .isEqualTo(
            """
            abc: OPEN, HIGH_TOUCH, queue high-touch, owner rui, next moment 2026-11-26T10:30:00Z

            A person replies.
            Because.

            promises: 3 made = 1 kept + 1 broken + 0 cancelled + 1 open

            2026-11-25T20:16:10Z  CUSTOMER Accepted: queue high-touch
            2026-11-25T20:16:11Z  rui      Replied: text Olá Helena\
            """);
  }
}
