package org.contactrouter.local.functions;

import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What handlers work on here. */
public record LocalClients(
    DynamoDbClient dynamo, SqsClient sqs, SesClient ses, InstantSource clock) {}
