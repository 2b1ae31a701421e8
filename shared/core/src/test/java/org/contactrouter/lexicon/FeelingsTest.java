package org.contactrouter.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The golden messages of feelings and of the wish for a person, with their look-alikes. */
class FeelingsTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T10:00Z[Europe/Lisbon]");
  private static final String NOTHING = "-";

  private final Lexicon lexicon = Lexicon.standard();

  @Test
  void hearsEveryFeelingAndEveryWishForAPerson() {
    assertThat(messages())
        .filteredOn(row -> !row.getFirst().equals(NOTHING))
        .hasSizeGreaterThanOrEqualTo(70)
        .allSatisfy(
            row -> assertThat(heard(row.getLast())).as(row.getLast()).contains(row.getFirst()));
  }

  @Test
  void passesOverLookAlikes() {
    assertThat(messages())
        .filteredOn(row -> row.getFirst().equals(NOTHING))
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(row -> assertThat(heard(row.getLast())).as(row.getLast()).isEmpty());
  }

  private List<String> heard(String text) {
    Signals signals = lexicon.read(text, NOW);
    return Stream.concat(signals.emotional().stream(), signals.person().stream())
        .map(Finding::signal)
        .toList();
  }

  private static List<List<String>> messages() {
    return GoldenMessages.rows("feelings.tsv", 2);
  }
}
