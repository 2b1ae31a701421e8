package org.contactrouter.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.contactrouter.local.functions.LocalClients;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rings for what is due within a minute, exactly when it is due. */
public final class SweepHandler implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private final LocalClients clients;
  private final Map<String, String> environment;

  public SweepHandler(LocalClients clients, Map<String, String> environment) {
    this.clients = clients;
    this.environment = environment;
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    Instant now = clients.clock().instant();
    clients
        .dynamo()
        .query(
            query ->
                query
                    .tableName(environment.get("CASES_TABLE"))
                    .indexName("nextMoment")
                    .keyConditionExpression("momentShard = :shard and nextMomentAt < :soon")
                    .expressionAttributeValues(
                        Map.of(
                            ":shard", AttributeValue.fromS("07"),
                            ":soon", AttributeValue.fromS(now.plusSeconds(60).toString()))))
        .items()
        .forEach(item -> ring(item, now));
    return null;
  }

  private void ring(Map<String, AttributeValue> item, Instant now) {
    Instant due = Instant.parse(text(item, "nextMomentAt"));
    int delay = (int) Math.max(0, Duration.between(now, due).plusMillis(999).toSeconds());
    clients
        .sqs()
        .sendMessage(
            message ->
                message
                    .queueUrl(environment.get("BELLS"))
                    .messageBody("due " + text(item, "caseId"))
                    .delaySeconds(delay));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }
}
