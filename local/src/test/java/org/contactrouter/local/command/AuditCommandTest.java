package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final CommandLine line =
      StartCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(errors, true));

  @Test
  void saysThatAllIsWellInTheLocalSystem() throws IOException {
    try (LocalSystem system =
        LocalSystem.start(
            LocalOptions.inMemory(Path.of("../template.yaml")),
            WiredHandlers::new,
            new PrintStream(PrintStream.nullOutputStream()))) {
      int code = line.execute("audit", "--url", system.baseUri().toString());

      assertThat(errors.toString()).isEmpty();
      assertThat(code).isEqualTo(ExitCode.DONE);
      JsonNode report = new JsonMapper().readTree(out.toString());
      assertThat(report.path("violations").asInt(-1)).isZero();
      assertThat(report.path("cases").asInt(-1)).isNotNegative();
    }
  }

  @Test
  void refusesARateAtWhichItWouldNeverEnd() {
    assertThat(line.execute("audit", "--rate", "0")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("--rate: more than 0 is asked for");
  }

  @Test
  void saysWhyATableInTheCloudCannotBeRead() {
    System.setProperty("aws.region", "no region");
    try {
      assertThat(line.execute("audit", "--table", "cases")).isEqualTo(ExitCode.FAILED);
    } finally {
      System.clearProperty("aws.region");
    }
    assertThat(errors.toString())
        .startsWith("--table: cases cannot be read: ")
        .doesNotContain("\tat ");
  }
}
