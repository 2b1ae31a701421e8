package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;

/** What holds for a form whatever its bytes are. */
final class FormFuzz {
  private static final Set<Integer> STATUSES = Set.of(400, 413, 415, 422);

  private FormFuzz() {}

  /** Reading ends in a draft or in one of a few problems, and what was read can be sent again. */
  static void read(String type, byte[] body) {
    HttpRequest request = Encoding.post(type, Body.of(body));
    switch (Intake.read(request, Forms.CONTACT)) {
      case Submission.Accepted(Draft draft) -> {
        Map<String, List<String>> fields = fields(request);
        assertThat(fields.getOrDefault("message", List.of())).contains(draft.message());
        for (Encoding encoding : Encoding.values()) {
          if (encoding != Encoding.MULTIPART
              || fields.keySet().stream().allMatch(FormFuzz::plain)) {
            assertThat(fields(encoding.post(fields))).isEqualTo(fields);
          }
        }
      }
      case Submission.Rejected rejected -> assertThat(rejected.problem().status()).isIn(STATUSES);
    }
  }

  /** In a part's header browsers write quotes and line ends so, and a percent sign as it is. */
  private static boolean plain(String name) {
    return Stream.of("%22", "%0D", "%0A").noneMatch(name::contains);
  }

  private static Map<String, List<String>> fields(HttpRequest request) {
    Reading reading = new Reading();
    try {
      BodyReader.read(request, reading);
    } catch (UnreadableBody unreadable) {
      throw new AssertionError("read once and not again", unreadable);
    }
    return reading.fields().values();
  }
}
