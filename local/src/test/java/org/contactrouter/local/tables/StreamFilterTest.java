package org.contactrouter.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of the stream of cases Dispatch hears, as the template filters it. */
class StreamFilterTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource({
    "INSERT, event#000000, true",
    "INSERT, event!000003, true",
    "INSERT, event#000003, false",
    "INSERT, head, false",
    "MODIFY, event#000000, false",
    "MODIFY, event!000003, false",
  })
  void dispatchHearsAcceptancesAndTheActsThatAskForIt(String change, String item, boolean heard)
      throws IOException {
    JsonNode record =
        JSON.valueToTree(
            Map.of(
                "eventName",
                change,
                "dynamodb",
                Map.of("Keys", Map.of("item", Map.of("S", item)))));

    assertThat(filters().stream().anyMatch(filter -> EventPattern.matches(filter, record)))
        .isEqualTo(heard);
  }

  private static List<JsonNode> filters() throws IOException {
    Template template = TemplateReader.read(Path.of("../template.yaml"), Map.of());
    return Objects.requireNonNull(template.functions().get("Dispatch"))
        .streams()
        .getFirst()
        .filters();
  }
}
