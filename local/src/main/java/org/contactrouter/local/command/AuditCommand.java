package org.contactrouter.local.command;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.audit.Audits;
import org.contactrouter.port.StoreUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run audit}: reads every case of a table and says what is wrong. */
@Command(
    name = "audit",
    description = {
      "Reads every case and says what is wrong, as one JSON object: histories that cannot be,"
          + " indexes that say another thing, promises missed, contacts that nobody got.",
      "Exits with 1 when something is. It changes nothing."
    })
final class AuditCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Mixin private UrlOption url = new UrlOption();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "The table of cases in your AWS account, read with your credentials; without it the"
              + " local system's.")
  private Optional<String> table = Optional.empty();

  @Option(
      names = "--parts",
      paramLabel = "N",
      defaultValue = "4",
      description = "Of the table, read at once; default: ${DEFAULT-VALUE}.")
  private int parts;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Read units a second at most, each of them 8 KB; default: ${DEFAULT-VALUE}.")
  private double rate;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Wanted.require(spec, parts >= 1, "--parts: at least 1 is asked for");
    Wanted.require(spec, rate > 0, "--rate: more than 0 is asked for");
    JsonNode report = table.map(this::ofTable).orElseGet(this::ofLocalSystem);
    PrintWriter out = spec.commandLine().getOut();
    out.println(report);
    out.flush();
    return report.path("violations").asInt(1) == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private JsonNode ofTable(String name) {
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      return JSON.valueToTree(new Audits(dynamo, name, InstantSource.system()).run(parts, rate));
    } catch (StoreUnavailable unreadable) {
      throw unreadable(name, Objects.requireNonNullElse(unreadable.getCause(), unreadable));
    } catch (SdkException notSetUp) {
      throw unreadable(name, notSetUp);
    }
  }

  private static CommandException unreadable(String table, Throwable why) {
    return new CommandException("--table: " + table + " cannot be read: " + why.getMessage());
  }

  private JsonNode ofLocalSystem() {
    HttpResponse<String> answer = url.client().get("/local/audit");
    if (answer.statusCode() != 200) {
      throw new CommandException(
          "no local system answers there; --table names a table in your AWS account");
    }
    return JSON.readTree(answer.body());
  }
}
