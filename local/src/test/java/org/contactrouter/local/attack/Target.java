package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.aws.dynamo.Directory;
import org.contactrouter.aws.dynamo.DynamoDeploymentSecret;
import org.contactrouter.functions.Clients;
import org.contactrouter.functions.Wiring;
import org.contactrouter.local.demo.Demo;
import org.contactrouter.local.functions.FunctionLog;
import org.contactrouter.local.functions.Invocation;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.functions.LocalFunctions;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.mail.LocalMail;
import org.contactrouter.local.mail.Outbox;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The functions of the template with the adapters that are deployed, on tables in memory and with
 * the demo's settings and knowledge: called with events as Lambda calls them, without a gateway
 * that could hide something. The clock stands still and the secret is known, so that the same
 * events have the same answers.
 */
final class Target implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Later than any day that this runs on, so that nothing in the tables has expired. */
  private static final Instant NOW = Instant.parse("2100-03-01T10:00:00Z");

  private final MovableClock clock = new MovableClock(NOW);
  private final LocalTables tables;
  private final LocalFunctions functions;
  private final Map<String, LocalFunction> byOperation = new LinkedHashMap<>();
  private final DeploymentSecret secret;
  private final Wiring wiring;

  private Target(Template template, FunctionLog log) throws IOException {
    tables = LocalTables.open(template, Optional.empty());
    secret =
        new DynamoDeploymentSecret(new Directory(tables.client(), "DirectoryTable"))
            .findOrMake(() -> 0, clock);
    LocalClients clients =
        new LocalClients(
            tables.client(),
            new DeafQueues(),
            new LocalMail(Outbox.keptIn(Optional.empty()), clock),
            clock);
    functions = new LocalFunctions(template, new WiredHandlers(clients), log, () -> {});
    Map<String, String> environment = new HashMap<>();
    for (LocalFunction function : functions.all()) {
      environment.putAll(function.definition().environment());
      function
          .definition()
          .routes()
          .forEach(route -> byOperation.put(route.method() + " " + route.path(), function));
    }
    wiring =
        Wiring.of(environment, new Clients(clients.dynamo(), clients.sqs(), clients.ses()), clock);
  }

  /** Starts it and gives it the demo's settings and knowledge. */
  static Target open(FunctionLog log) throws IOException {
    Target target = new Target(TemplateReader.read(Path.of("../template.yaml"), Map.of()), log);
    target.put("/api/settings", "settings.json");
    String job = target.put("/api/knowledge", "knowledge.json").path("id").stringValue();
    target.wiring.publishKnowledge().publish(job);
    return target;
  }

  private JsonNode put(String route, String file) {
    Wire wire = new Wire("PUT", route, "");
    wire.header("Content-Type", "application/json");
    wire.body(demo(file));
    Answer answer = answer(wire);
    if (answer.status() >= 300) {
      throw new AssertionError(answer.toString());
    }
    return answer.json();
  }

  /** A file of the demo. */
  static byte[] demo(String name) {
    try (InputStream file =
        Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + name))) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Calls the function behind an operation as the gateway does. */
  Answer answer(Wire wire) {
    return answer(wire.operation(), wire.event().toString());
  }

  Answer answer(String operation, String event) {
    LocalFunction function = Objects.requireNonNull(byOperation.get(operation));
    return switch (function.invoke(event.getBytes(UTF_8))) {
      case Invocation.Returned(byte[] payload) -> Answer.read(JSON.readTree(payload));
      case Invocation.Failed(String type, String message) ->
          throw new AssertionError("the function threw " + type + ": " + message);
    };
  }

  /** Every operation that the template routes. */
  Set<String> operations() {
    return byOperation.keySet();
  }

  CaseStore store() {
    return wiring.store();
  }

  KnowledgeShelf shelf() {
    return wiring.shelf();
  }

  String caseToken(String caseId) {
    return new CaseTokens(secret).of(caseId);
  }

  /** The token of an agent for a case, {@code all} for all their work. */
  String agentToken(String agent, String caseId, Duration valid) {
    return new AgentTokens(secret).ofCase(caseId, agent, NOW.plus(valid));
  }

  /** The ids of all cases in the table. */
  Set<String> cases() {
    return tables
        .client()
        .scanPaginator(
            scan ->
                scan.tableName("CasesTable")
                    .filterExpression("#item = :first")
                    .projectionExpression("caseId")
                    .expressionAttributeNames(Map.of("#item", "item"))
                    .expressionAttributeValues(
                        Map.of(":first", AttributeValue.fromS("event#000000"))))
        .items()
        .stream()
        .flatMap(item -> Stream.ofNullable(item.get("caseId")))
        .map(AttributeValue::s)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    functions.close();
    tables.close();
  }

  /** Queues that take everything and ring nobody. */
  private static final class DeafQueues implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      return SendMessageResponse.builder().messageId("1").build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
