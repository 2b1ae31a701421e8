package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for any fields at all; a failure names the seed that brings it back. */
class EncodingsTest {
  private static final int FORMS_PER_SEED = 200;
  private static final int MUTATIONS = 2_000;
  private static final String AWKWARD = "\"\\%&=+;\r\n-{}[]:,'<> \t\uFEFF\u2028é";

  @RepeatedTest(5)
  void theSameFieldsGiveTheSameDraftInEveryEncoding(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < FORMS_PER_SEED; i++) {
      Map<String, List<String>> fields = fields(random);
      Submission expected = Intake.read(Encoding.URL_ENCODED.post(fields), Forms.CONTACT);

      assertThat(expected).as("form %d", i).isInstanceOf(Submission.Accepted.class);
      assertThat(Intake.read(Encoding.MULTIPART.post(fields), Forms.CONTACT))
          .as("form %d", i)
          .isEqualTo(expected);
      assertThat(Intake.read(Encoding.JSON.post(fields), Forms.CONTACT))
          .as("form %d", i)
          .isEqualTo(expected);
    }
  }

  @RepeatedTest(5)
  void anyTextSurvivesToTheLastByte(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < FORMS_PER_SEED; i++) {
      String message = "x" + text(random, 300);
      String custom = "x" + text(random, 300);
      for (Encoding encoding : Encoding.values()) {
        HttpRequest request =
            encoding.postSingle(
                Map.of("message", message, "email", "ana@example.com", "custom", custom));

        assertThat(Intake.read(request, Forms.CONTACT))
            .isInstanceOfSatisfying(
                Submission.Accepted.class,
                accepted -> {
                  assertThat(accepted.draft().message().getBytes(UTF_8))
                      .isEqualTo(message.getBytes(UTF_8));
                  assertThat(accepted.draft().custom()).isEqualTo(Map.of("custom", custom));
                });
      }
    }
  }

  @Test
  void noRequestMakesItThrow() {
    Random random = new Random(20_260_302);
    Map<Integer, Long> statuses =
        random
            .ints(MUTATIONS)
            .mapToObj(seed -> mutated(new Random(seed)))
            .map(request -> status(Intake.read(request, Forms.CONTACT)))
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

    assertThat(statuses).containsOnlyKeys(201, 400, 415, 422);
  }

  private static int status(Submission submission) {
    return switch (submission) {
      case Submission.Accepted accepted -> 201;
      case Submission.Rejected rejected -> rejected.problem().response().status();
    };
  }

  private static Map<String, List<String>> fields(Random random) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("message", List.of("x" + text(random, 100)));
    fields.put("email", List.of("ana@example.com"));
    for (int i = random.nextInt(6); i > 0; i--) {
      List<String> values = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        values.add(text(random, 40));
      }
      fields.put("f" + text(random, 20).replaceAll("%(22|0A|0D)", ""), values);
    }
    return fields;
  }

  /** Any code points but NUL and surrogates; the awkward ones often. */
  private static String text(Random random, int atMost) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(atMost); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> AWKWARD.charAt(random.nextInt(AWKWARD.length()));
            case 1 -> 1 + random.nextInt(0x7F);
            case 2 -> 0x80 + random.nextInt(0xD800 - 0x80);
            default -> 0xE000 + random.nextInt(0x110000 - 0xE000);
          });
    }
    return text.toString();
  }

  /** A good request with bytes changed, cut, doubled or moved, or with another type. */
  private static HttpRequest mutated(Random random) {
    List<Encoding> encodings = List.of(Encoding.values());
    Encoding encoding = encodings.get(random.nextInt(encodings.size()));
    HttpRequest good = encoding.post(fields(random));
    byte[] bytes = good.body().bytes();
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes = mutated(bytes, random);
    }
    String type = good.header("Content-Type").orElseThrow();
    byte[] typeBytes = random.nextInt(4) == 0 ? mutated(type.getBytes(UTF_8), random) : null;
    return Encoding.post(typeBytes == null ? type : new String(typeBytes, UTF_8), Body.of(bytes));
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    byte[] changed = bytes.clone();
    return switch (random.nextInt(4)) {
      case 0 -> {
        changed[from] = (byte) random.nextInt(256);
        yield changed;
      }
      case 1 -> Arrays.copyOf(bytes, from);
      case 2 -> {
        System.arraycopy(bytes, from, changed, 0, to - from);
        yield changed;
      }
      default -> {
        changed[from] = (byte) AWKWARD.charAt(random.nextInt(AWKWARD.length()));
        yield changed;
      }
    };
  }
}
