package org.contactrouter.local.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.contactrouter.aws.dynamo.DynamoCaseStore;
import org.contactrouter.cases.Case;
import org.contactrouter.local.template.BillReader;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every function of the deployable zip, started as Lambda starts it, answers its kind of event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedFunctionsIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path ZIP = Path.of("../functions/target/functions.zip");
  private static final String NOBODY_LISTENS = "http://127.0.0.1:1";
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
    Zip.unpack(ZIP, task);
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
    assertThat(unpacked(id(receipt))).contains("por favor 💡");
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
    String id = publish(resource("knowledge.json"));

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
  void triageRehearsesForItsSnapshotAndStoresNothing() throws Exception {
    publish(resource("knowledge.json"));
    forgetCases(); // Also those of another rehearsal, whose ids would be the same.

    try (PackagedFunction triage = PackagedFunction.start(stopping("Triage"))) {
      triage.awaitSnapshot();

      assertThat(triage.log()).contains("\"step\":\"rehearse\",\"outcome\":\"done\"");
      assertThat(cases()).isEmpty();
    }
  }

  @Test
  void triageAnswersFromWhatWasPublishedAfterItsSnapshot() throws Exception {
    publish(resource("knowledge.json"));

    try (PackagedFunction triage = PackagedFunction.start(stopping("Triage"))) {
      triage.awaitSnapshot();
      publish(resource("knowledge.json").replace("Posso trocar um candeeiro?", "E se partir?"));
      triage.restore();

      assertThat(receipt(triage.invoke(contact("E se partir?"))).path("status").stringValue())
          .isEqualTo("answered");
    }
  }

  @Test
  void triageLoadsItsEncodersForASnapshotBeforeAnythingIsPublished() throws Exception {
    try (PackagedFunction triage =
        PackagedFunction.start(
            stopping("Triage").with("AWS_ENDPOINT_URL_DYNAMODB", NOBODY_LISTENS))) {
      triage.awaitSnapshot();

      assertThat(triage.log()).contains("ai.onnxruntime.OnnxTensor source:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Triage", "Respond"})
  void getsReadyForASnapshotThoughNoTableCanBeRead(String function) throws Exception {
    try (PackagedFunction process =
        PackagedFunction.start(
            stopping(function).with("AWS_ENDPOINT_URL_DYNAMODB", NOBODY_LISTENS))) {
      process.awaitSnapshot();
      process.restore();

      JsonNode answer = JSON.readTree(process.invoke(contact(MESSAGE)));
      assertThat(answer.path("statusCode").intValue()).isEqualTo(503);
    }
  }

  @Test
  void answersWhatKeepsItsSnapshot() throws Exception {
    BillReader bill = BillReader.read(Path.of("../template.yaml"));
    Map<String, Integer> statuses = new HashMap<>();
    invoke("Sweep", Events.minute()); // Else the system is not healthy.
    takeContact(); // Else there is no secret, and no link is ours.

    for (Map.Entry<String, String> request : bill.keepingSnapshots().entrySet()) {
      JsonNode answer = JSON.readTree(invoke(request.getKey(), request.getValue()));
      statuses.put(request.getKey(), answer.path("statusCode").intValue());
    }

    assertThat(statuses).isEqualTo(Map.of("Triage", 200, "Respond", 404));
    assertThat(statuses.keySet()).isEqualTo(bill.restored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dispatch", "Assign", "Remind", "Sweep"})
  void loadsNothingOfTheMatcherWhereNothingIsMatched(String function) throws Exception {
    applySettings();
    String id = id(takeContact());

    invoke(
        function,
        switch (function) {
          case "Dispatch" -> Events.streamRecord("CasesTable", id);
          case "Sweep" -> Events.minute();
          default -> Events.bell("LowTouchDoorbells", id);
        });

    List<String> loaded =
        Objects.requireNonNull(running.get(function))
            .log()
            .lines()
            .filter(line -> line.contains("source: "))
            .toList();
    assertThat(loaded).anyMatch(line -> line.contains("org.contactrouter.act."));
    assertThat(loaded).noneMatch(line -> line.contains("org.contactrouter.matcher."));
  }

  @Test
  void everyFunctionOfTheTemplateIsTestedHere() {
    assertThat(template.functions().keySet())
        .containsExactlyInAnyOrder(
            "Triage", "Dispatch", "Assign", "Remind", "Sweep", "Respond", "Manage", "Publish");
  }

  private JsonNode takeContact() throws Exception {
    return receipt(invoke("Triage", contact(MESSAGE)));
  }

  private static JsonNode receipt(String answer) {
    return body(answer, 201);
  }

  private static String contact(String message) {
    String body =
        JSON.createObjectNode()
            .put("message", message)
            .put("language", "pt-PT")
            .put("email", "rita@example.com")
            .put("_idempotency", UUID.randomUUID().toString())
            .toString();
    return Events.request("POST", "/f/{formId}", "/f/contact", Map.of("formId", "contact"), body);
  }

  /** Publishes a knowledge file; the job's id. */
  private String publish(String document) throws Exception {
    String id =
        call("Manage", "PUT", "/api/knowledge", "/api/knowledge", Map.of(), document, 202)
            .path("id")
            .stringValue();
    assertThat(invoke("Publish", Events.bell("PublishingJobs", id)))
        .isEqualTo("{\"batchItemFailures\":[]}");
    return id;
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
    return body(invoke(function, Events.request(method, resource, path, parameters, body)), status);
  }

  private static JsonNode body(String answer, int status) {
    JsonNode response = JSON.readTree(answer);
    assertThat(response.path("statusCode").intValue()).as(answer).isEqualTo(status);
    return JSON.readTree(response.path("body").stringValue());
  }

  private String invoke(String function, String event) throws IOException, InterruptedException {
    PackagedFunction process = running.get(function);
    if (process == null) {
      process = PackagedFunction.start(launch(function));
      running.put(function, process);
    }
    return process.invoke(event);
  }

  private Launch launch(String function) {
    return Launch.of(
            Objects.requireNonNull(template.functions().get(function)),
            task,
            services.environment())
        .with("-Xlog:class+load");
  }

  private Launch stopping(String function) {
    return launch(function).stoppingForASnapshot();
  }

  private List<Map<String, AttributeValue>> cases() {
    return services.dynamo().scan(request -> request.tableName("CasesTable")).items();
  }

  private void forgetCases() {
    for (Map<String, AttributeValue> item : cases()) {
      Map<String, AttributeValue> key = new HashMap<>(item);
      key.keySet().retainAll(List.of("caseId", "item"));
      services.dynamo().deleteItem(request -> request.tableName("CasesTable").key(key));
    }
  }

  private static String id(JsonNode receipt) {
    return receipt.path("id").stringValue();
  }

  /** The acceptance's event, as {@code docs/data.md} says that it can be read. */
  private String unpacked(String caseId) throws IOException {
    byte[] gzip =
        Objects.requireNonNull(item(caseId, "event#000000").get("event")).b().asByteArray();
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private String stored(String caseId, String item, String attribute) {
    return item(caseId, item).getOrDefault(attribute, AttributeValue.fromS("")).s();
  }

  private Map<String, AttributeValue> item(String caseId, String item) {
    Map<String, AttributeValue> key =
        Map.of("caseId", AttributeValue.fromS(caseId), "item", AttributeValue.fromS(item));
    return services.dynamo().getItem(request -> request.tableName("CasesTable").key(key)).item();
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

  private static String resource(String name) throws IOException {
    try (InputStream in = PackagedFunctionsIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
