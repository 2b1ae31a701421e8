package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(shown, true, StandardCharsets.UTF_8);

  @Test
  void writesOneLineAnewAndTakesItAway() {
    Progress progress = new Progress(terminal, true);
    progress.show("1 of 3");
    progress.show("2 of 3, too soon to be read");
    progress.end();

    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[K1 of 3\r\u001b[K");
  }

  @Test
  void writesNothingWhereNobodyLooks() {
    Progress progress = new Progress(terminal, false);
    progress.show("1 of 3");
    progress.end();

    assertThat(shown.size()).isZero();
  }
}
