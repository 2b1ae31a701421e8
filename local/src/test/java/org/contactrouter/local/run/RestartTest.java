package org.contactrouter.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path directory;

  @Test
  void keepsEverythingAndRepeatsNothing() throws IOException {
    Instant moved;
    try (LocalSystem system = Sample.start(options(false))) {
      new Visitor(system.baseUri()).post("/cases/kept", "");
      moved = system.time().advance(Duration.ofHours(5));
    }

    try (LocalSystem system = Sample.start(options(false))) {
      system.time().settle();

      assertThat(system.clock().instant()).isAfter(moved);
      assertThat(system.outbox().newestFirst()).extracting(Mail::subject).containsExactly("kept");
      assertThat(new Visitor(system.baseUri()).get("/local/cases").body()).contains("kept");
    }

    try (LocalSystem system = Sample.start(options(true))) {
      assertThat(system.outbox().newestFirst()).isEmpty();
      assertThat(new Visitor(system.baseUri()).get("/local/cases").body()).isEqualTo("[]");
    }
  }

  @Test
  void refusesASecondSystemInTheSameDirectory() throws IOException {
    LocalSystem first = Sample.start(options(false));
    try (first) {
      assertThatThrownBy(() -> Sample.start(options(false)))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("another contact router uses");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    LocalSystem first = Sample.start();
    try (first) {
      LocalOptions same =
          new LocalOptions(Sample.TEMPLATE, first.baseUri().getPort(), Optional.empty(), false);
      assertThatThrownBy(() -> Sample.start(same))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("is in use");
    }
  }

  private LocalOptions options(boolean fresh) {
    return new LocalOptions(Sample.TEMPLATE, 0, Optional.of(directory), fresh);
  }
}
