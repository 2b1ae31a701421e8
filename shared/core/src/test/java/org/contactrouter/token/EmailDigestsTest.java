package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailDigestsTest {
  private final EmailDigests digests = new EmailDigests(Secrets.of(1));

  @Test
  void areTheSameWhateverTheCaseAndTheSpaceAround() {
    assertThat(digests.of(" Ana@Example.COM ")).isEqualTo(digests.of("ana@example.com"));
  }

  @Test
  void differByAddressAndDeployment() {
    assertThat(digests.of("ana@example.com"))
        .isNotEqualTo(digests.of("eva@example.com"))
        .isNotEqualTo(new EmailDigests(Secrets.of(2)).of("ana@example.com"));
  }

  @Test
  void tellNothingOfTheAddress() {
    assertThat(digests.of("ana@example.com")).matches("[0-9a-f]{64}");
  }
}
