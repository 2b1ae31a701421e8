package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StartCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final CommandLine line =
      StartCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(errors, true));

  @Test
  void wrongUsageExitsWith2AndSaysWhatIsRight() {
    assertThat(line.execute("--prot", "80")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("--prot").contains("--port=N");
  }

  @Test
  void anUnknownVerbIsWrongUsageAndTheNextOneOrAllAreNamed() {
    assertThat(line.execute("publich", "x.csv")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("'publich'").contains("run publish");

    assertThat(line.execute("xyz")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("'xyz'").contains("configure").contains("explain");
  }

  @Test
  void aVerbWithoutItsFileIsWrongUsageAndItsOwnUsageIsSaid() {
    assertThat(line.execute("publish")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("FILE").contains("run publish");
  }

  @Test
  void numbersAndUrlsThatCannotBeAreWrongUsage() {
    assertThat(line.execute("--port", "65536")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(line.execute("load", "--questions", "q.tsv", "--threads", "0"))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(line.execute("rollback", "--url", "localhost:8080")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString())
        .contains("--port: 0 to 65535")
        .contains("--threads: at least 1")
        .contains("'localhost:8080' is no http or https URL");
  }

  @Test
  void aFileThatIsNotThereFailsInOneLine() {
    assertThat(line.execute("publish", "no-such-file.csv")).isEqualTo(ExitCode.FAILED);
    assertThat(errors.toString()).isEqualToIgnoringNewLines("there is no file no-such-file.csv");
  }

  @Test
  void everyVerbHasHelp() {
    assertThat(line.execute("load", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("--questions=FILE").contains("--json").contains("--url");
  }
}
