package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final CommandLine line =
      StartCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(errors, true));

  @Test
  void countsWhatBecameOfEverybody() {
    int code =
        line.execute("simulate", "--seeds", "3", "--contacts", "4", "--months", "1", "--seed", "9");

    assertThat(code).isEqualTo(ExitCode.DONE);
    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(report.path("contacts").asInt()).isEqualTo(12);
    assertThat(report.path("accepted").asInt()).isBetween(1, 12);
    assertThat(report.path("lost").asInt()).isZero();
    assertThat(report.path("missed").asInt()).isZero();
    assertThat(report.path("violations").asInt()).isZero();
    assertThat(report.path("simulatedDays").asInt()).isEqualTo(90);
  }

  @Test
  void refusesWhatItCannotSimulate() {
    assertThat(line.execute("simulate", "--faults", "2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("--faults: 0 to 1 is asked for");
  }
}
