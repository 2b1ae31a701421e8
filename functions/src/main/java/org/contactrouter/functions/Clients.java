package org.contactrouter.functions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The AWS services that functions call. */
public record Clients(DynamoDbClient dynamo, SqsClient sqs, SesClient ses) {}
