package org.contactrouter.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** It says hello once it has read an item: the least that a function does which knows anything. */
public final class ReadingHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final Map<String, AttributeValue> SECRET =
      Map.of("kind", AttributeValue.fromS("deployment"), "id", AttributeValue.fromS("secret"));

  private final DynamoDbClient dynamo =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  private final HelloHandler hello = new HelloHandler();

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    boolean found =
        dynamo
            .getItem(get -> get.tableName(System.getenv("DIRECTORY_TABLE")).key(SECRET))
            .hasItem();
    return hello.handleRequest(event, context).withStatusCode(found ? 200 : 404);
  }
}
