package org.contactrouter.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden messages of customers' own deadlines, and dates that are none. */
class DeadlinesTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final String NONE = "-";

  private final Lexicon lexicon = Lexicon.standard();

  @Test
  void findsTheLastMomentThatIsStillInTime() {
    assertThat(messages())
        .filteredOn(row -> !row.get(1).equals(NONE))
        .hasSizeGreaterThanOrEqualTo(50)
        .allSatisfy(row -> assertThat(found(row)).as(row.toString()).isEqualTo(row.get(1)));
  }

  @Test
  void passesOverDatesThatAreNoDeadline() {
    assertThat(messages())
        .filteredOn(row -> row.get(1).equals(NONE))
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(row -> assertThat(found(row)).as(row.toString()).isEqualTo(NONE));
  }

  private String found(List<String> row) {
    return lexicon
        .read(row.get(2), LocalDateTime.parse(row.get(0)).atZone(LISBON))
        .deadline()
        .map(deadline -> deadline.at().atZone(LISBON).toLocalDateTime().toString())
        .orElse(NONE);
  }

  private static List<List<String>> messages() {
    return GoldenMessages.rows("deadlines.tsv", 3);
  }
}
