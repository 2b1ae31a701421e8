package org.contactrouter.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactrouter.local.functions.LocalClients;

/**
 * Rings the bell of each new case; reports one called {@code unheard…}, throws at {@code poison…}.
 */
public final class ListenHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final LocalClients clients;
  private final String bells;

  public ListenHandler(LocalClients clients, Map<String, String> environment) {
    this.clients = clients;
    this.bells = environment.getOrDefault("BELLS", "");
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var record : event.getRecords()) {
      String id = Objects.requireNonNull(record.getDynamodb().getKeys().get("caseId")).getS();
      if (id.startsWith("poison")) {
        throw new IllegalStateException(id);
      }
      if (id.startsWith("unheard")) {
        return new StreamsEventResponse(
            List.of(
                new StreamsEventResponse.BatchItemFailure(
                    record.getDynamodb().getSequenceNumber())));
      }
      clients.sqs().sendMessage(message -> message.queueUrl(bells).messageBody(id));
    }
    return new StreamsEventResponse(List.of());
  }
}
