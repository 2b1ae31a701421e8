package org.contactrouter.local.packaged;

import java.util.Map;
import org.contactrouter.local.template.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as AWS sends them, written out, so that nothing but the zip reads them here. */
public final class Events {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Events() {}

  /** A request to a REST API with Lambda proxy integration, payload 1.0. */
  public static String request(
      String method, String resource, String path, Map<String, String> parameters, String body) {
    ObjectNode event = JSON.createObjectNode();
    event.put("resource", resource).put("path", path).put("httpMethod", method);
    event
        .putObject("headers")
        .put("Accept", "application/json")
        .put("Content-Type", "application/json")
        .put("Host", "api.example")
        .put("X-Forwarded-Proto", "https");
    event.putNull("multiValueHeaders");
    event.putNull("queryStringParameters");
    event.putNull("multiValueQueryStringParameters");
    ObjectNode named = event.putObject("pathParameters");
    parameters.forEach(named::put);
    event
        .putObject("requestContext")
        .put("apiId", "api")
        .put("domainName", "api.example")
        .put("httpMethod", method)
        .put("path", "/dev" + path)
        .put("requestId", "request-1")
        .put("resourcePath", resource)
        .put("stage", "dev")
        .putObject("identity")
        .put("sourceIp", "192.0.2.1");
    event.put("body", body).put("isBase64Encoded", false);
    return event.toString();
  }

  /** A message of a queue. */
  public static String bell(String queue, String body) {
    return """
    {"Records": [{"messageId": "message-1", "receiptHandle": "handle-1", "body": "%s",
      "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1767225600000",
        "SenderId": "AIDA", "ApproximateFirstReceiveTimestamp": "1767225600001"},
      "messageAttributes": {}, "md5OfBody": "", "eventSource": "aws:sqs",
      "eventSourceARN": "%s", "awsRegion": "eu-west-1"}]}
    """
        .formatted(body, Names.queueArn(queue));
  }

  /** A record of the stream of cases. */
  public static String streamRecord(String table, String caseId) {
    return """
    {"Records": [{"eventID": "1", "eventName": "INSERT", "eventVersion": "1.1",
      "eventSource": "aws:dynamodb", "awsRegion": "eu-west-1", "eventSourceARN": "%s/stream/1",
      "dynamodb": {"ApproximateCreationDateTime": 1767225600,
        "Keys": {"caseId": {"S": "%s"}, "item": {"S": "event#000000"}},
        "SequenceNumber": "100000000000000000001", "SizeBytes": 64, "StreamViewType": "KEYS_ONLY"}}]}
    """
        .formatted(Names.tableArn(table), caseId);
  }

  /** The minute's rule. */
  public static String minute() {
    return """
    {"version": "0", "id": "minute-1", "detail-type": "Scheduled Event", "source": "aws.events",
      "account": "000000000000", "time": "2026-01-01T00:00:00Z", "region": "eu-west-1",
      "resources": ["arn:aws:events:eu-west-1:000000000000:rule/minute"], "detail": {}}
    """;
  }
}
