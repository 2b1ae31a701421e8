package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublishedTextTest {
  @Test
  void saysCountsAndTheFirstOfWhatIsNotGood() {
    assertThat(
            PublishedText.of(
                JsonMapper.shared()
                    .readTree(
                        """
                        {"id":"v000002","state":"PUBLISHED","failure":"",
                         "languages":{"en":{"entries":7,"phrasings":70,"collisions":["a “x” ~ b “y”"],
                                            "thin":["1","2","3","4","5","6","7"],
                                            "expected":{"precision":0.968,"coverage":0.6},
                                            "learned":{"questions":700,"taken":40,"moved":9},
                                            "audit":{"right":97,"wrong":3,"atLeast":0.9243}},
                                      "pt":{"entries":1,"phrasings":9,"collisions":[],"thin":[],
                                            "learned":{"questions":3,"taken":0,"moved":0}}},
                         "warnings":[{"code":"NO_OWNER","entry":"a","field":"owner","message":"Nobody."},
                                     {"code":"LONG_ANSWER","entry":"a","language":"en","message":"Long."},
                                     {"code":"NO_OWNER","message":"Nobody."}]}
                        """)))
        .isEqualTo(
            """
            v000002 is published; it answers within 30 seconds
              en: 7 entries, 70 phrasings
                expected: 96 % of its answers right; it answers 60 % of what it could
                by customers' word 97 of 100 automatic answers were right: at least 92 %, with 95 % confidence
                learned from 40 of 700 past questions, 9 of which have another best entry now
                too alike, neither answers by itself:
                  a “x” ~ b “y”
                few phrasings, seldom answered by themselves:
                  1
                  2
                  3
                  4
                  5
                  and 2 more (--json has all)
              pt: 1 entries, 9 phrasings
              warning LONG_ANSWER:
                  a en Long.
              warning NO_OWNER:
                  a owner: Nobody.
                  Nobody.\
            """);
  }
}
