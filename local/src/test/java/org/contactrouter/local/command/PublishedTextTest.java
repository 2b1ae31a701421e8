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
                                            "thin":["1","2","3","4","5","6","7"]},
                                      "pt":{"entries":1,"phrasings":9,"collisions":[],"thin":[]}},
                         "warnings":[{"code":"NO_OWNER","entry":"a","field":"owner","message":"Nobody."},
                                     {"code":"LONG_ANSWER","entry":"a","language":"en","message":"Long."},
                                     {"code":"NO_OWNER","message":"Nobody."}]}
                        """)))
        .isEqualTo(
            """
            v000002 is published; it answers within 30 seconds
              en: 7 entries, 70 phrasings
                too alike, neither answers by itself:
                  a “x” ~ b “y”
                too few phrasings to answer by themselves:
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
