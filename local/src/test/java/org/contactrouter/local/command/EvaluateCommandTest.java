package org.contactrouter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvaluateCommandTest {
  private static final String FAQS =
      """
      track_order\tWhere is my order?
      track_order\tHow can I track my parcel?
      track_order\tHas my order been sent?
      reset_password\tI forgot my password
      reset_password\tHow do I reset my password?
      reset_password\tI cannot log in to my account
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final CommandLine line =
      StartCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(errors, true));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("faqs.tsv"), FAQS);
    Files.writeString(
        folder.resolve("questions.tsv"),
        """
        track_order\tWhere is my order
        reset_password\thow do I reset the password
        track_order\tI forgot my password
        """);
    Files.writeString(
        folder.resolve("others.tsv"),
        """
        oos\tWhich wine goes with grilled fish?
        oos\tI cannot log in to my account
        """);
  }

  @Test
  void countsWhatCameOfEveryQuestion() {
    JsonNode report = evaluate("--out-of-scope", file("others.tsv"));

    assertThat(report.path("entries").asInt()).isEqualTo(2);
    assertThat(report.path("phrasings").asInt()).isEqualTo(6);
    assertThat(report.path("questions").asInt()).isEqualTo(3);
    assertThat(report.path("accuracy").asDouble()).isEqualTo(.6667);
    assertThat(report.path("top3").asDouble()).isEqualTo(1);
    assertThat(report.path("answered").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(report.path("outOfScope").path("questions").asInt()).isEqualTo(2);
    assertThat(report.path("outOfScope").path("answered").asInt()).isEqualTo(1);
    assertThat(report.path("outOfScope").path("recallAt95").asDouble()).isEqualTo(.5);
    assertThat(report.path("coverageAt").propertyNames()).contains("0.95", "0.97", "0.99");
    assertThat(report.path("coverageAtGate").propertyNames()).contains("0.95", "0.97", "0.99");
    assertThat(report.path("matchMillis").path("p99").asDouble()).isPositive();
  }

  @Test
  void drawsPhrasingsAndTakesLabelsAsNames() {
    assertThat(evaluate("--phrasings", "2", "--words-only").path("phrasings").asInt()).isEqualTo(4);
    assertThat(evaluate("--phrasings", "2", "--names", "--words-only").path("phrasings").asInt())
        .isEqualTo(6);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(line.execute("evaluate", "--faqs", file("faqs.tsv")))
        .isEqualTo(ExitCode.WRONG_USAGE);
    for (String[] wrong :
        List.of(
            new String[] {"--precision", "0.5"},
            new String[] {"--out-of-scope-share", "0.9"},
            new String[] {"--language", "fr"},
            new String[] {"--phrasings", "0"})) {
      assertThat(execute(wrong)).as(wrong[0]).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(errors.toString()).contains(wrong[0] + ": ");
    }
    assertThat(execute("--past", file("no-such-file"))).isEqualTo(ExitCode.FAILED);
  }

  private JsonNode evaluate(String... more) {
    out.getBuffer().setLength(0);
    assertThat(execute(more)).as(errors.toString()).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(out.toString());
  }

  private int execute(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("evaluate", "--faqs", file("faqs.tsv"), "--questions", file("questions.tsv")));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
