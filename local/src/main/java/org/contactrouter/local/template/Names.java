package org.contactrouter.local.template;

import tools.jackson.databind.JsonNode;

/**
 * What a resource is called when it runs here. Names do not depend on ports, so that a template can
 * be read before anything has started.
 */
public final class Names {
  /** The region of every local resource. */
  public static final String REGION = "eu-west-1";

  /** The account of every local resource. */
  public static final String ACCOUNT = "000000000000";

  private Names() {}

  /** The URL of a queue; the queue service looks at its last segment only. */
  public static String queueUrl(String queue) {
    return "http://127.0.0.1/" + ACCOUNT + "/" + queue;
  }

  /** The ARN of a queue. */
  public static String queueArn(String queue) {
    return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
  }

  /** The ARN of a table. */
  public static String tableArn(String table) {
    return "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + table;
  }

  /** The ARN of a function. */
  public static String functionArn(String function) {
    return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + function;
  }

  /** What {@code Ref} gives for a resource of this type. */
  static String reference(String type, String id) {
    return type.equals("AWS::SQS::Queue") ? queueUrl(id) : id;
  }

  /** What {@code GetAtt} gives for a resource, for the attributes that are known here. */
  static String attribute(String type, String id, String attribute) {
    return switch (type + "." + attribute) {
      case "AWS::SQS::Queue.Arn" -> queueArn(id);
      case "AWS::SQS::Queue.QueueName" -> id;
      case "AWS::SQS::Queue.QueueUrl" -> queueUrl(id);
      case "AWS::DynamoDB::Table.Arn" -> tableArn(id);
      case "AWS::DynamoDB::Table.StreamArn" -> tableArn(id) + "/stream/local";
      case "AWS::Serverless::Function.Arn" -> functionArn(id);
      default -> throw new TemplateException(id, "has no attribute " + attribute + " here");
    };
  }

  /** The value of a pseudo parameter, or a missing node. */
  static JsonNode pseudo(String name) {
    var json = tools.jackson.databind.node.JsonNodeFactory.instance;
    return switch (name) {
      case "AWS::Region" -> json.stringNode(REGION);
      case "AWS::AccountId" -> json.stringNode(ACCOUNT);
      case "AWS::Partition" -> json.stringNode("aws");
      case "AWS::StackName" -> json.stringNode("local");
      case "AWS::URLSuffix" -> json.stringNode("amazonaws.com");
      default -> json.missingNode();
    };
  }
}
