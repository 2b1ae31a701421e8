package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactIdsTest {
  /** The start of a bucket of ten minutes. */
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final ContactIds ids = new ContactIds(Secrets.of(1), new Random(1));

  @Test
  void giveTheSameIdForTheSameKey() {
    assertThat(ids.ofKey("contact", "k")).isEqualTo(ids.ofKey("contact", "k"));
  }

  @Test
  void giveAnotherIdForAnotherKeyOrFormOrDeployment() {
    ContactIds elsewhere = new ContactIds(Secrets.of(2), new Random(1));

    assertThat(
            Stream.of(
                ids.ofKey("contact", "k"),
                ids.ofKey("contact", "l"),
                ids.ofKey("other", "k"),
                elsewhere.ofKey("contact", "k"),
                ids.ofFingerprint("contact", "k", NOW)))
        .doesNotHaveDuplicates();
  }

  @Test
  void takeEqualFieldsWithinTenMinutesForOneContact() {
    String first = ids.ofFingerprint("contact", "digest", NOW);

    assertThat(ids.ofFingerprint("contact", "digest", NOW.plus(Duration.ofMinutes(9))))
        .isEqualTo(first);
    assertThat(ids.ofFingerprint("contact", "digest", NOW.plus(Duration.ofMinutes(10))))
        .isNotEqualTo(first);
    assertThat(ids.ofFingerprint("contact", "other", NOW)).isNotEqualTo(first);
  }

  @Test
  void knowTheIdOfOneBucketEarlier() {
    assertThat(ids.ofFingerprintBefore("contact", "digest", NOW.plus(Duration.ofMinutes(10))))
        .isEqualTo(ids.ofFingerprint("contact", "digest", NOW));
  }

  @Test
  void neverGiveTheSameFreshId() {
    assertThat(Stream.generate(() -> ids.fresh("contact")).limit(1_000)).doesNotHaveDuplicates();
  }

  @Test
  void areTwentySixCharactersOfBase32() {
    assertThat(Stream.of(ids.fresh("contact"), ids.ofKey("contact", "k")))
        .allMatch(id -> id.matches("[a-z2-7]{26}"));
  }
}
