package org.contactrouter.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is woken by an alarm knows what to do. */
class RunbooksTest {
  /** The most that CloudWatch takes. */
  private static final int LONGEST_DESCRIPTION = 1024;

  private static final Pattern SECTION =
      Pattern.compile("^## (\\w+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  /** A sentence that begins with what to do. */
  private static final Pattern INSTRUCTION = Pattern.compile("\\. (Check|Find|Read) [^.:]+[.:]");

  /** The query that finds a function's failures: what it keeps, what it leaves out of that. */
  private static final Pattern FAILURES =
      Pattern.compile(
          "'filter @message like /(.+)/ and @message not like /(.+)/\\s+\\| .+\\| limit \\d+'");

  private final Map<String, String> alarms = new TreeMap<>();
  private final String runbooks = Files.readString(Path.of("../docs/runbooks.md"));
  private final Map<String, String> sections;

  RunbooksTest() throws IOException {
    JsonNode template = Yaml.read(Files.readString(Path.of("../template.yaml")));
    template
        .path("Resources")
        .forEachEntry(
            (id, resource) -> {
              if (resource.path("Type").asString("").equals("AWS::CloudWatch::Alarm")) {
                alarms.put(id, resource.at("/Properties/AlarmDescription").asString(""));
              }
            });
    sections =
        SECTION
            .matcher(runbooks)
            .results()
            .collect(Collectors.toMap(section -> section.group(1), section -> section.group(2)));
  }

  @Test
  void everyAlarmHasARunbookAndEveryRunbookAnAlarm() {
    assertThat(sections).containsOnlyKeys(alarms.keySet());
  }

  @Test
  void everyAlarmSaysWhatToDoAndEndsWithItsRunbook() {
    assertThat(alarms)
        .isNotEmpty()
        .allSatisfy(
            (id, description) ->
                assertThat(description)
                    .containsPattern(INSTRUCTION)
                    .endsWith(" Runbook: docs/runbooks.md#" + id.toLowerCase(Locale.ROOT))
                    .hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION));
  }

  @Test
  void everyRunbookTellsMeaningHarmPlacesStepsAndEnd() {
    assertThat(sections)
        .allSatisfy(
            (id, text) ->
                assertThat(text.lines().filter(line -> line.startsWith("- ")))
                    .extracting(line -> line.replaceFirst("^- \\*\\*(.+?)\\*\\*: .+", "$1"))
                    .containsExactly("Means", "Customers", "Look", "Do", "Over when"));
  }

  @Test
  void failuresAreFoundBeforeTheyAreCountedAndWithoutWhatIsNone() {
    Matcher query = FAILURES.matcher(runbooks);
    assertThat(query.find()).isTrue();
    Pattern kept = Pattern.compile(query.group(1));
    Pattern leftOut = Pattern.compile(query.group(2));

    assertThat(
            Stream.of(
                    "{\"event\":\"assign\",\"outcome\":\"failed\",\"failure\":[\"java.lang.Error\"]}",
                    "2026-01-01T00:00:00Z 3f0c Task timed out after 20.00 seconds",
                    "{\"event\":\"assign\",\"outcome\":\"done\",\"ms\":31}",
                    "Error in cpuinfo: failed to parse both lists of possible and present"
                        + " processors")
                .filter(kept.asPredicate().and(leftOut.asPredicate().negate())))
        .hasSize(2)
        .noneMatch(line -> line.contains("cpuinfo") || line.contains("done"));
  }
}
