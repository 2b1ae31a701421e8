package org.contactrouter.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden messages. The phrases were written and mended with these messages in sight: they keep
 * what was reached from getting lost, and say nothing of messages that nobody has seen yet.
 */
class SensitiveTopicsTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T10:00Z[Europe/Lisbon]");
  private static final int LEAST_MESSAGES = 40;

  private final Lexicon lexicon = Lexicon.standard();

  @ParameterizedTest
  @ValueSource(strings = {"pt", "es", "en"})
  void hearsEverySensitiveTopic(String language) {
    List<Golden> messages = read("sensitive-" + language + ".tsv");
    assertThat(messages).hasSizeGreaterThanOrEqualTo(LEAST_MESSAGES);
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(lexicon.read(message.text(), NOW).sensitiveTopics())
                    .as(message.text())
                    .contains(SensitiveTopic.valueOf(message.expected())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "es", "en"})
  void passesOverLookAlikes(String language) {
    List<Golden> messages = read("harmless-" + language + ".tsv");
    assertThat(messages).hasSizeGreaterThanOrEqualTo(LEAST_MESSAGES);
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(lexicon.read(message.text(), NOW).sensitive())
                    .as(message.text())
                    .isEmpty());
  }

  private record Golden(String expected, String text) {}

  private static List<Golden> read(String file) {
    return GoldenMessages.rows(file, 2).stream()
        .map(row -> new Golden(row.getFirst(), row.getLast()))
        .toList();
  }
}
