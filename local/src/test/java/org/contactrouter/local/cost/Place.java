package org.contactrouter.local.cost;

import static java.util.stream.Collectors.joining;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** What a call is about, as the template names it. */
final class Place {
  private Place() {}

  static String of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> get.tableName();
      case PutItemRequest put -> put.tableName();
      case UpdateItemRequest update -> update.tableName();
      case QueryRequest query -> query.tableName();
      case BatchGetItemRequest batch -> String.join(", ", batch.requestItems().keySet());
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().map(Place::table).distinct().collect(joining(", "))
              + " ("
              + transaction.transactItems().size()
              + " items)";
      case SendMessageRequest send -> queue(send.queueUrl());
      case SendMessageBatchRequest batch -> queue(batch.queueUrl());
      default -> "";
    };
  }

  private static String table(TransactWriteItem write) {
    return write.put() == null ? write.update().tableName() : write.put().tableName();
  }

  private static String queue(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
