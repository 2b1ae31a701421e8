package org.contactrouter.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.functions.Wiring;
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
import org.contactrouter.local.time.LocalClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is documented, what is routed and what is answered are the same operations. */
class OperationsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  private final Template template;
  private final JsonNode document;

  OperationsTest() throws IOException {
    template = TemplateReader.read(Path.of("../template.yaml"), Map.of());
    document = document();
  }

  @Test
  void theTemplateRoutesWhatIsDocumented() {
    assertThat(routed()).isEqualTo(documented());
  }

  @Test
  void theFunctionsAnswerWhatIsRoutedToThem() throws IOException {
    LocalClock clock = LocalClock.inMemory();
    try (LocalTables tables = LocalTables.open(template, Optional.empty());
        LocalFunctions functions =
            new LocalFunctions(
                template,
                new WiredHandlers(
                    new LocalClients(
                        tables.client(),
                        new NoQueues(),
                        new LocalMail(Outbox.keptIn(Optional.empty()), clock),
                        clock)),
                new Silent(),
                () -> {})) {
      for (LocalFunction function : functions.all()) {
        assertThat(answered(function))
            .as(function.definition().id())
            .isEqualTo(routed(function.definition()));
      }
    }
  }

  @Test
  void onlySignedRequestsReachTheAdministration() {
    assertThat(
            template.functions().values().stream()
                .flatMap(function -> function.routes().stream())
                .filter(Template.Route::iam)
                .map(OperationsTest::operation))
        .containsExactlyInAnyOrderElementsOf(
            documented().stream().filter(operation -> operation.contains(" /api/")).toList());
  }

  private Set<String> documented() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().propertyNames().stream()
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> routed() {
    return template.functions().values().stream()
        .flatMap(function -> routed(function).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> routed(Template.Function function) {
    return function.routes().stream()
        .map(OperationsTest::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String operation(Template.Route route) {
    return route.method() + " " + route.path();
  }

  /** What a function says that it allows at every documented path. */
  private Set<String> answered(LocalFunction function) {
    return function.definition().routes().isEmpty()
        ? Set.of()
        : document.path("paths").propertyNames().stream()
            .flatMap(path -> allowed(function, path).map(method -> method + " " + path))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every path answers {@code OPTIONS}; it counts where a preflight is meant by it. */
  private static Stream<String> allowed(LocalFunction function, String path) {
    JsonNode headers = options(function, path).path("headers");
    boolean preflight = headers.has("access-control-allow-methods");
    return Stream.of(headers.path("allow").asString("").split(", "))
        .filter(method -> !method.isEmpty())
        .filter(method -> preflight || !method.equals("OPTIONS"));
  }

  private static JsonNode options(LocalFunction function, String path) {
    String event =
        JSON.writeValueAsString(
            Map.of(
                "httpMethod",
                "OPTIONS",
                "path",
                path.replaceAll("[{}]", ""),
                "resource",
                path,
                "requestContext",
                Map.of("path", path, "domainName", "router.example")));
    return switch (function.invoke(event.getBytes(StandardCharsets.UTF_8))) {
      case Invocation.Returned(byte[] answer) -> JSON.readTree(answer);
      case Invocation.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  private static JsonNode document() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Wiring.class.getResourceAsStream("/openapi.json"))) {
      return JSON.readTree(in.readAllBytes());
    }
  }

  /** Queues that nobody rings. */
  private static final class NoQueues implements SqsClient {
    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }

  private record Silent() implements FunctionLog {
    @Override
    public void line(String text) {}

    @Override
    public void failed(String function, Throwable cause) {}
  }
}
