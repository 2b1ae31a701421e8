package org.contactrouter.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.contactrouter.local.functions.LocalClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Echoes its event, or writes the case that the path names. */
public final class WebHandler implements RequestStreamHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LocalClients clients;
  private final Map<String, String> environment;

  public WebHandler(LocalClients clients, Map<String, String> environment) {
    this.clients = clients;
    this.environment = environment;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = JSON.readTree(input);
    output.write(JSON.writeValueAsBytes(answer(event)));
  }

  private ObjectNode answer(JsonNode event) {
    return switch (event.path("resource").stringValue()) {
      case "/boom" -> throw new IllegalStateException("boom");
      case "/picture" -> picture();
      case "/cases/{id}" -> written(event);
      default -> echo(event);
    };
  }

  private ObjectNode echo(JsonNode event) {
    ObjectNode answer = JSON.createObjectNode().put("statusCode", 200);
    ((ObjectNode) event).put("publicUrl", environment.getOrDefault("PUBLIC_URL", ""));
    answer.putObject("multiValueHeaders").putArray("Set-Cookie").add("a=1").add("b=2");
    return answer.put("body", event.toString());
  }

  private static ObjectNode picture() {
    ObjectNode answer = JSON.createObjectNode().put("statusCode", 200);
    answer.putObject("headers").put("Content-Type", "image/png");
    return answer.put("isBase64Encoded", true).put("body", "AAEC/w==");
  }

  /** Writes a case; with {@code ?due=} it has a next moment. */
  private ObjectNode written(JsonNode event) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("caseId", AttributeValue.fromS(event.path("pathParameters").path("id").stringValue()));
    item.put("item", AttributeValue.fromS("event#000000"));
    item.put("state", AttributeValue.fromS("NEW"));
    String due = event.path("queryStringParameters").path("due").asString("");
    if (!due.isEmpty()) {
      item.put("momentShard", AttributeValue.fromS("07"));
      item.put("nextMomentAt", AttributeValue.fromS(Instant.parse(due).toString()));
    }
    clients.dynamo().putItem(put -> put.tableName(environment.get("CASES_TABLE")).item(item));
    return JSON.createObjectNode().put("statusCode", 201).put("body", "");
  }
}
