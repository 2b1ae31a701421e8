package org.contactrouter.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactrouter.local.functions.LocalClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Mails that a case was rung for, and takes its moment away; fails at {@code dead…}. */
public final class BellHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final LocalClients clients;
  private final Map<String, String> environment;

  public BellHandler(LocalClients clients, Map<String, String> environment) {
    this.clients = clients;
    this.environment = environment;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      if (message.getBody().startsWith("dead")) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      } else {
        mail(message.getBody());
        forget(message.getBody());
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void mail(String body) {
    String mail = "To: agent@example.com\r\nSubject: " + body + "\r\n\r\nLook.\r\n";
    clients
        .ses()
        .sendRawEmail(
            raw -> raw.rawMessage(m -> m.data(SdkBytes.fromString(mail, StandardCharsets.UTF_8))));
  }

  private void forget(String body) {
    if (body.startsWith("due ")) {
      clients
          .dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(environment.get("CASES_TABLE"))
                      .key(
                          Map.of(
                              "caseId", AttributeValue.fromS(body.substring(4)),
                              "item", AttributeValue.fromS("event#000000")))
                      .updateExpression("remove momentShard, nextMomentAt"));
    }
  }
}
