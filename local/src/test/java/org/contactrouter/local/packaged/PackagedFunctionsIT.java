package org.contactrouter.local.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.contactrouter.aws.dynamo.DynamoCaseStore;
import org.contactrouter.cases.Case;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every function of the deployable zip, started as Lambda starts it, answers its kind of event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedFunctionsIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path ZIP = Path.of("../functions/target/functions.zip");
  private static final String MESSAGE =
      "Quero falar com uma pessoa, por favor 💡.\nO açúcar acabou.";

  private final Map<String, PackagedFunction> running = new HashMap<>();
  private Path task;
  private Template template;
  private Services services;

  @BeforeAll
  void start(@TempDir Path unpacked) throws Exception {
    assumeThat(System.getProperty("os.name"))
        .as("SKIPPED: the runtime interface client has native code for Linux only")
        .isEqualTo("Linux");
    task = unpacked;
    unzip();
    template =
        TemplateReader.read(
            Path.of("../template.yaml"),
            Map.of("PublicUrl", "https://api.example", "MailFrom", "router@shop.example"));
    services = new Services(template);
  }

  @AfterAll
  void stop() throws Exception {
    for (PackagedFunction function : running.values()) {
      function.close();
    }
    if (services != null) {
      services.stop();
    }
  }

  @Test
  void triageTakesAContact() throws Exception {
    JsonNode receipt = takeContact();

    assertThat(receipt.path("status").stringValue()).isEqualTo("received");
    assertThat(stored(id(receipt), "event#000000", "event")).contains("por favor 💡");
  }

  @Test
  void dispatchRingsForNewWorkAndSendsTheMailOfItsEvents() throws Exception {
    applySettings();
    String id = id(takeContact());

    assertThat(invoke("Dispatch", Events.streamRecord("CasesTable", id)))
        .isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(messages("LowTouchDoorbells")).contains(id);

    invoke("Assign", Events.bell("LowTouchDoorbells", id));
    invoke("Dispatch", Events.streamRecord("CasesTable", id));

    assertThat(services.mails()).isEqualTo(1);
  }

  @Test
  void assignGivesACaseToAnAgent() throws Exception {
    applySettings();
    String id = id(takeContact());

    assertThat(invoke("Assign", Events.bell("LowTouchDoorbells", id)))
        .isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(stored(id, "head", "assignee")).isEqualTo("ana");
  }

  @Test
  void remindGivesAForgottenCaseToAnAgent() throws Exception {
    applySettings();
    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    Case forgotten = CaseFixtures.escalated("forgottenforgottenforgotte", anHourAgo);
    new DynamoCaseStore(services.dynamo(), "CasesTable").accept(forgotten);

    assertThat(invoke("Remind", Events.bell("ReminderBells", forgotten.id())))
        .isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(stored(forgotten.id(), "head", "assignee")).isEqualTo("ana");
  }

  @Test
  void sweepRingsForWhatIsDueWithinTwoMinutes() throws Exception {
    takeContact();

    assertThat(invoke("Sweep", Events.minute())).isEqualTo("null");

    assertThat(delayed("ReminderBells")).isPositive();
  }

  @Test
  void respondShowsACustomerTheCase() throws Exception {
    String token = takeContact().path("token").stringValue();

    JsonNode answer =
        call("Respond", "GET", "/c/{token}", "/c/" + token, Map.of("token", token), "", 200);

    assertThat(answer.path("messages").path(0).path("text").stringValue()).isEqualTo(MESSAGE);
  }

  @Test
  void manageTakesSettings() throws Exception {
    assertThat(applySettings().path("version").stringValue()).startsWith("v0");
  }

  @Test
  void publishMakesKnowledgeCurrent() throws Exception {
    JsonNode job =
        call(
            "Manage",
            "PUT",
            "/api/knowledge",
            "/api/knowledge",
            Map.of(),
            resource("knowledge.json"),
            202);
    String id = job.path("id").stringValue();

    assertThat(invoke("Publish", Events.bell("PublishingJobs", id)))
        .isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(
            call(
                    "Manage",
                    "GET",
                    "/api/knowledge/jobs/{job}",
                    "/api/knowledge/jobs/" + id,
                    Map.of("job", id),
                    "",
                    200)
                .path("state")
                .stringValue())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void everyFunctionOfTheTemplateIsTestedHere() {
    assertThat(template.functions().keySet())
        .containsExactlyInAnyOrder(
            "Triage", "Dispatch", "Assign", "Remind", "Sweep", "Respond", "Manage", "Publish");
  }

  private JsonNode takeContact() throws Exception {
    String body =
        JSON.createObjectNode()
            .put("message", MESSAGE)
            .put("language", "pt-PT")
            .put("email", "rita@example.com")
            .put("_idempotency", UUID.randomUUID().toString())
            .toString();
    return call(
        "Triage", "POST", "/f/{formId}", "/f/contact", Map.of("formId", "contact"), body, 201);
  }

  private JsonNode applySettings() throws Exception {
    return call(
        "Manage",
        "PUT",
        "/api/settings",
        "/api/settings",
        Map.of(),
        resource("settings.json"),
        200);
  }

  private JsonNode call(
      String function,
      String method,
      String resource,
      String path,
      Map<String, String> parameters,
      String body,
      int status)
      throws Exception {
    JsonNode answer =
        JSON.readTree(invoke(function, Events.request(method, resource, path, parameters, body)));
    assertThat(answer.path("statusCode").intValue()).as(answer.toString()).isEqualTo(status);
    return JSON.readTree(answer.path("body").stringValue());
  }

  private String invoke(String function, String event) throws IOException, InterruptedException {
    PackagedFunction process = running.get(function);
    if (process == null) {
      process =
          PackagedFunction.start(
              Objects.requireNonNull(template.functions().get(function)),
              task,
              services.environment());
      running.put(function, process);
    }
    return process.invoke(event);
  }

  private static String id(JsonNode receipt) {
    return receipt.path("id").stringValue();
  }

  private String stored(String caseId, String item, String attribute) {
    Map<String, AttributeValue> key =
        Map.of("caseId", AttributeValue.fromS(caseId), "item", AttributeValue.fromS(item));
    return services
        .dynamo()
        .getItem(request -> request.tableName("CasesTable").key(key))
        .item()
        .getOrDefault(attribute, AttributeValue.fromS(""))
        .s();
  }

  private List<String> messages(String queue) {
    return services
        .sqs()
        .receiveMessage(request -> request.queueUrl(Names.queueUrl(queue)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  private int delayed(String queue) {
    QueueAttributeName delayed = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
    Map<QueueAttributeName, String> attributes =
        services
            .sqs()
            .getQueueAttributes(
                request -> request.queueUrl(Names.queueUrl(queue)).attributeNames(delayed))
            .attributes();
    return Integer.parseInt(attributes.getOrDefault(delayed, "0"));
  }

  private void unzip() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = task.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PackagedFunctionsIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
