package org.contactrouter.functions;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The AWS services that functions call. A client is made when it is first asked for. */
public final class Clients {
  private final Supplier<DynamoDbClient> dynamo;
  private final Supplier<SqsClient> sqs;
  private final Supplier<SesClient> ses;

  /** Clients that are there. */
  public Clients(DynamoDbClient dynamo, SqsClient sqs, SesClient ses) {
    this(() -> dynamo, () -> sqs, () -> ses);
  }

  Clients(Supplier<DynamoDbClient> dynamo, Supplier<SqsClient> sqs, Supplier<SesClient> ses) {
    this.dynamo = new Once<>(dynamo);
    this.sqs = new Once<>(sqs);
    this.ses = new Once<>(ses);
  }

  DynamoDbClient dynamo() {
    return dynamo.get();
  }

  SqsClient sqs() {
    return sqs.get();
  }

  SesClient ses() {
    return ses.get();
  }
}
