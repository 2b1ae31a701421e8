package org.contactrouter.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.sample.Sample;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

class FirstRecordTest {
  private static final AttributeDefinition ID =
      AttributeDefinition.builder().attributeName("id").attributeType("S").build();
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void isHeardOnAStreamThatWasLookedAtWhenItWasEmpty() throws IOException {
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    try (LocalSystem system = Sample.start(LocalOptions.inMemory(Sample.TEMPLATE), terminal)) {
      system.time().settle();
      writeElsewhere(system.tables().client());
      new Visitor(system.baseUri()).post("/cases/first", "");
      system.time().settle();

      assertThat(system.outbox().newestFirst()).extracting(Mail::subject).containsExactly("first");
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** The engine numbers the writes of all tables in one sequence. */
  private static void writeElsewhere(DynamoDbClient client) {
    client.createTable(
        request ->
            request
                .tableName("Elsewhere")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(ID))
                .keySchema(List.of(KEY)));
    client.putItem(
        request -> request.tableName("Elsewhere").item(Map.of("id", AttributeValue.fromS("1"))));
  }
}
