package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.functions.http.HttpRequest;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String SAME = "message=Hi&email=ana@example.com&a=1&b=2";

  @Test
  void doesNotChangeWithEncodingOrderOrControlFields() {
    Set<Fingerprint> prints =
        Stream.of(
                Encoding.form(SAME),
                Encoding.form("b=2&a=1&_replyto=ana@example.com&message=Hi"),
                Encoding.form(SAME + "&_ts=x&_idempotency=k&_gotcha=&empty="),
                Encoding.json(
                    """
                    {"message":"Hi", "email":"ana@example.com", "b":2, "a":1}
                    """))
            .map(request -> print("contact", request))
            .collect(Collectors.toSet());

    assertThat(prints).hasSize(1);
    assertThat(prints.iterator().next().hex()).matches("[0-9a-f]{64}");
  }

  @Test
  void changesWithEveryFieldAndTheForm() {
    Set<Fingerprint> prints =
        Stream.of(
                SAME,
                SAME.replace("Hi", "Hi "),
                SAME.replace("ana", "rui"),
                SAME.replace("a=1", "a=2"),
                SAME.replace("&a=1&b=2", "&a=1b=2"),
                SAME.replace("&a=1", "&c=1"),
                SAME + "&c=3",
                SAME + "&name=A",
                SAME + "&subject=A",
                SAME + "&topic=A",
                SAME + "&language=en")
            .map(body -> print("contact", Encoding.form(body)))
            .collect(Collectors.toSet());

    assertThat(prints).hasSize(11).doesNotContain(print("sales", Encoding.form(SAME)));
  }

  private static Fingerprint print(String form, HttpRequest request) {
    return Fingerprint.of(
        form, ((Submission.Accepted) Intake.read(request, Forms.CONTACT)).draft());
  }
}
