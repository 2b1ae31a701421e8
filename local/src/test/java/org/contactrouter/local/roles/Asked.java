package org.contactrouter.local.roles;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.local.recorded.Call;
import org.contactrouter.local.template.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The permissions that AWS asks for when a function calls. Sources: the Service Authorization
 * Reference of DynamoDB, SQS and SES; for transactions, which ask for the permission of each item
 * and for none of their own, "Using IAM with DynamoDB transactions" in DynamoDB's guide.
 */
final class Asked {
  private final Template template;

  /** Calls of the functions of a template. */
  Asked(Template template) {
    this.template = template;
  }

  Stream<Permission> by(Call call) {
    String function = call.function();
    return switch (call.request()) {
      case GetItemRequest get -> Stream.of(item(function, "GetItem", get.tableName(), get.key()));
      case PutItemRequest put -> Stream.of(item(function, "PutItem", put.tableName(), put.item()));
      case UpdateItemRequest update ->
          Stream.of(item(function, "UpdateItem", update.tableName(), update.key()));
      case QueryRequest query -> Stream.of(permission(function, "dynamodb:Query", place(query)));
      case ScanRequest scan -> Stream.of(permission(function, "dynamodb:Scan", scan.tableName()));
      case BatchGetItemRequest batch ->
          batch.requestItems().entrySet().stream()
              .flatMap(
                  table ->
                      table.getValue().keys().stream()
                          .map(key -> item(function, "BatchGetItem", table.getKey(), key)));
      case BatchWriteItemRequest batch ->
          batch.requestItems().entrySet().stream()
              .flatMap(
                  table ->
                      table.getValue().stream()
                          .map(
                              write ->
                                  item(function, "BatchWriteItem", table.getKey(), put(write))));
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().map(write -> item(function, write));
      case SendMessageRequest send -> Stream.of(send(function, send.queueUrl()));
      case SendMessageBatchRequest batch -> Stream.of(send(function, batch.queueUrl()));
      case SendRawEmailRequest mail ->
          Stream.of(
              new Permission(
                  function, "ses:SendRawEmail", "ses:identity/*", Optional.of(sender(call, mail))));
      default ->
          throw new AssertionError(
              function + " calls " + call.request().getClass().getSimpleName() + ": which action?");
    };
  }

  private String sender(Call call, SendRawEmailRequest mail) {
    Template.Function function =
        Objects.requireNonNull(template.functions().get(call.function()), call.function());
    boolean own = mail.source().equals(function.environment().get("MAIL_FROM"));
    return own ? "MailFrom" : mail.source();
  }

  private Permission item(String function, TransactWriteItem write) {
    if (write.put() != null) {
      return item(function, "PutItem", write.put().tableName(), write.put().item());
    }
    if (write.update() != null) {
      return item(function, "UpdateItem", write.update().tableName(), write.update().key());
    }
    if (write.delete() != null) {
      return item(function, "DeleteItem", write.delete().tableName(), write.delete().key());
    }
    throw new AssertionError(function + " calls " + write + ": which action?");
  }

  /** An action on an item; its partition is that key's value. */
  private Permission item(
      String function, String action, String table, Map<String, AttributeValue> item) {
    String key = Objects.requireNonNull(template.tables().get(table), table).key().partition();
    String partition = Objects.requireNonNull(item.get(key), key).s();
    return new Permission(function, "dynamodb:" + action, table, Optional.of(partition));
  }

  private static Map<String, AttributeValue> put(WriteRequest write) {
    return Objects.requireNonNull(write.putRequest(), "which action deletes?").item();
  }

  private static String place(QueryRequest query) {
    String index = query.indexName();
    return index == null ? query.tableName() : query.tableName() + "/index/" + index;
  }

  private static Permission send(String function, String queueUrl) {
    String queue = queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    return permission(function, "sqs:SendMessage", queue);
  }

  private static Permission permission(String function, String action, String resource) {
    return new Permission(function, action, resource, Optional.empty());
  }
}
