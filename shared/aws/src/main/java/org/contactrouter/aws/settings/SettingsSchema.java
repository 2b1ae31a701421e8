package org.contactrouter.aws.settings;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of settings; only who is sent new ones needs it. */
final class SettingsSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SettingsResource.text("settings.schema.json"));

  private SettingsSchema() {}

  /** What it finds, by place. */
  static List<String> problems(JsonNode document) {
    return SCHEMA.validate(document, SettingsSchema::inEnglish).stream()
        .map(SettingsSchema::problem)
        .sorted()
        .toList();
  }

  private static void inEnglish(ExecutionContext context) {
    context.executionConfig(config -> config.locale(Locale.ROOT));
  }

  private static String problem(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String field = error.getProperty() == null ? "" : "/" + error.getProperty();
    String whole = pointer + field;
    return (whole.isEmpty() ? "/" : whole) + ": " + error.getMessage();
  }
}
