package org.contactrouter.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.local.sample.Sample;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {
  @Test
  void readsFunctionsWithGlobalsAndComputedEnvironment() {
    Template.Function web = function("Web", Map.of());

    assertThat(web.handler()).isEqualTo("org.contactrouter.local.sample.WebHandler");
    assertThat(web.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(web.environment())
        .isEqualTo(Map.of("CASES_TABLE", "CasesTable", "PUBLIC_URL", "https://Api.eu-west-1/dev"));
  }

  @Test
  void takesParametersBeforeTheirDefaults() {
    assertThat(function("Web", Map.of("PublicUrl", "http://127.0.0.1:1")).environment())
        .containsEntry("PUBLIC_URL", "http://127.0.0.1:1");
  }

  @Test
  void readsRoutesWithTheirAuthorizer() {
    assertThat(function("Web", Map.of()).routes())
        .contains(
            new Template.Route("GET", "/healthz", false),
            new Template.Route("PUT", "/api/thing", true));
  }

  @Test
  void readsStreamTriggers() {
    Template.StreamTrigger trigger = function("Listen", Map.of()).streams().getFirst();

    assertThat(trigger.filters()).hasSize(1);
    assertThat(trigger)
        .isEqualTo(
            new Template.StreamTrigger(
                "CasesTable", 50, trigger.filters(), true, true, 2, Optional.of("StreamFailures")));
  }

  @Test
  void readsQueueTriggersAndSchedules() {
    assertThat(function("Bell", Map.of()).queues())
        .containsExactly(new Template.QueueTrigger("Bells", 10, Duration.ZERO, true));
    assertThat(function("Sweep", Map.of()).schedules())
        .containsExactly(
            new Template.Schedule("SweepEveryMinute", Duration.ofMinutes(1), 2, Optional.empty()));
  }

  @Test
  void passesOverWhatOnlyKeepsASnapshot() {
    String keeping =
        text()
            .replace("rate(1 minute)", "rate(1 minute), Input: '{}'")
            .replace(
                "Handler: org.contactrouter.local.sample.SweepHandler",
                "Handler: x\n      SnapStart: {ApplyOn: PublishedVersions}");

    assertThat(function("Sweep", TemplateReader.read(keeping, Map.of())).schedules()).isEmpty();
  }

  @Test
  void readsQueuesWithTheirRedrive() {
    assertThat(sample(Map.of()).queue("Bells"))
        .isEqualTo(
            new Template.Queue(
                "Bells",
                Duration.ofSeconds(60),
                Duration.ZERO,
                Duration.ofDays(14),
                Optional.of(new Template.Redrive("DeadBells", 3))));
  }

  @Test
  void readsTablesWithIndexesStreamAndTtl() {
    Template.Key moments = new Template.Key("momentShard", Optional.of("nextMomentAt"));

    assertThat(sample(Map.of()).tables().get("CasesTable"))
        .isEqualTo(
            new Template.Table(
                "CasesTable",
                Map.of("caseId", "S", "item", "S", "momentShard", "S", "nextMomentAt", "S"),
                new Template.Key("caseId", Optional.of("item")),
                List.of(new Template.Index("nextMoment", moments, "KEYS_ONLY", List.of())),
                Optional.of("KEYS_ONLY"),
                Optional.of("expiresAt")));
  }

  @Test
  void readsWhatTheGatewayTreatsAsBytes() {
    assertThat(sample(Map.of()).binaryMediaTypes())
        .isEqualTo(Set.of("multipart/form-data", "image/png"));
  }

  @Test
  void refusesWhatItWouldIgnoreByItsName() {
    assertRefused(
        "BatchSize: 10,",
        "BatchSize: 10, TumblingWindow: 5,",
        "Bell.Events.Bell.Properties.TumblingWindow");
    assertRefused("VisibilityTimeout: 60", "FifoQueue: true", "Bells.FifoQueue");
    assertRefused(
        "  StreamFailures:\n",
        "  Orders:\n    Type: AWS::SNS::Fifo\n\n  StreamFailures:\n",
        "Orders: AWS::SNS::Fifo");
    assertRefused(
        "rate(1 minute)", "cron(0 * * * ? *)", "Sweep.Events.EveryMinute.Properties.Schedule");
    assertRefused(
        "rate(1 minute)",
        "rate(1 minute), Input: '{}'",
        "Sweep.Events.EveryMinute.Properties.Input");
    assertRefused(
        "Handler: org.contactrouter.local.sample.SweepHandler",
        "Handler: x\n      Layers: [y]",
        "Sweep.Layers");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertRefused("VisibilityTimeout: 60", "VisibilityTimeout: 5", "Bells.VisibilityTimeout");
    assertRefused("!GetAtt DeadBells.Arn", "!GetAtt Nowhere.Arn", "Nowhere");
    assertRefused("            MaximumRetryAttempts: 2\n", "", "MaximumRetryAttempts");
  }

  @Test
  void readsTheTemplateThatIsDeployed() throws IOException {
    Template template = TemplateReader.read(Path.of("../template.yaml"), Map.of());

    assertThat(template.functions())
        .containsOnlyKeys(
            "Triage", "Respond", "Dispatch", "Assign", "Sweep", "Remind", "Manage", "Publish");
    assertThat(template.tables())
        .containsOnlyKeys("CasesTable", "DirectoryTable", "KnowledgeTable");
  }

  private static void assertRefused(String part, String replacement, String named) {
    String text = text();
    assertThat(text).contains(part);
    assertThatThrownBy(() -> TemplateReader.read(text.replace(part, replacement), Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(named);
  }

  private static Template.Function function(String id, Map<String, String> parameters) {
    return function(id, sample(parameters));
  }

  private static Template.Function function(String id, Template template) {
    return Objects.requireNonNull(template.functions().get(id));
  }

  private static Template sample(Map<String, String> parameters) {
    return TemplateReader.read(text(), parameters);
  }

  private static String text() {
    try {
      return Files.readString(Path.of(Sample.TEMPLATE.toString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
