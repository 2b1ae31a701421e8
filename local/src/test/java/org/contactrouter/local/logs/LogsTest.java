package org.contactrouter.local.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.local.recorded.Recorder;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** No word of a person is ever in a log, whatever fails. */
class LogsTest {
  private static final int MOST = 15;

  /** What Lambda writes when a sweep failed; the sweep's own line says why. */
  private static final String SWEEP_FAILED =
      "org.contactrouter.functions.sweep.SweepHandler$Failed:"
          + " The sweep failed; its line in the log says where.";

  private final EveryCallOnce faults = new EveryCallOnce();
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream heard = new PrintStream(terminal, true, UTF_8);

  @Test
  void holdNoWordOfAPersonWhateverFails(@TempDir Path data) throws IOException {
    List<String> tokens = listening(() -> lives(data));

    List<String> lines =
        Files.readAllLines(data.resolve("functions.log")).stream()
            .filter(line -> !line.equals(SWEEP_FAILED))
            .toList();
    assertThat(failed(lines)).contains("dispatch", "assign", "sweep", "remind", "publish");
    new LogTable().holds(lines, Stream.concat(Life.SECRETS.stream(), tokens.stream()));
    assertThat(Stream.concat(Life.SECRETS.stream(), tokens.stream()))
        .noneMatch(terminal.toString(UTF_8)::contains);
  }

  private interface Lives {
    List<String> tokens() throws IOException;
  }

  /** What the whole process writes meanwhile is heard, too. */
  private List<String> listening(Lives lives) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(heard);
    System.setErr(heard);
    try {
      return lives.tokens();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Lives of cases, until every call of every function has failed; all tokens there were. */
  private List<String> lives(Path data) throws IOException {
    LocalOptions options =
        new LocalOptions(Path.of("../template.yaml"), 0, Optional.of(data), false);
    Recorder recorder = new Recorder();
    recorder.failing(faults);
    try (LocalSystem system = LocalSystem.start(options, recorder::on, heard)) {
      Life life = new Life(system);
      life.live();
      faults.begin();
      life.live();
      for (int times = 0; times < MOST && !faults.missing().isEmpty(); times++) {
        life.administer();
      }
      if (!faults.missing().isEmpty()) {
        life.live(); // The faults of other calls may have kept a call from being made.
      }
      assertThat(faults.missing()).isEmpty();
      return life.tokens();
    }
  }

  /** The events of which a line tells a failure. */
  private static Set<String> failed(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("\"outcome\":\"failed\""))
        .map(line -> JsonMapper.shared().readTree(line).path("event").stringValue())
        .collect(Collectors.toSet());
  }
}
