package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StartCommandTest {
  @Test
  void wrongUsageExitsWith2AndSaysWhatIsRight() {
    StringWriter errors = new StringWriter();
    CommandLine line = StartCommand.commandLine().setErr(new PrintWriter(errors));

    assertThat(line.execute("--prot", "80")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors.toString()).contains("--prot").contains("--port=N");
  }
}
