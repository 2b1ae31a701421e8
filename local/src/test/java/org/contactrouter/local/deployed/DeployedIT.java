package org.contactrouter.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contactrouter.testing.localstack.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way through the gateway, functions, stream, queues and minute's rule of a deployment.
 */
@Tag(LocalStack.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedIT {
  private static final String AGENT = "ana@shop.example";
  private static final String SUPERVISOR = "rui@shop.example";

  /** R13: a warning and an escalation come within this. */
  private static final Duration PROMPTLY = Duration.ofSeconds(60);

  private Deployment deployment;
  private DeployedShop shop;
  private JsonNode unheard;

  @BeforeAll
  void open() throws Exception {
    deployment = Deployment.onLocalStack();
    try (SesClient mail = client(SesClient.builder())) {
      mail.verifyEmailIdentity(verify -> verify.emailAddress(Deployment.MAIL_FROM));
    }
    shop = DeployedShop.open(deployment);
    // Nobody replies to this one: its minute passes while the others run.
    unheard = shop.write("rita@example.com", "Queria falar com alguém sobre a minha compra.");
  }

  @Test
  void everyResourceOfTheTemplateWasMade() {
    assertThat(deployment.resources()).containsKeys("Api", "CasesTable", "SweepEveryMinute");
    assertThat(deployment.resources())
        .allSatisfy(
            (name, resource) -> {
              assertThat(resource.status()).as(name).endsWith("_COMPLETE");
              assertThat(resource.reason()).as(name).isEmpty();
            });
  }

  @Test
  void answersWithThePublishedText() {
    JsonNode receipt = shop.write("eva@example.com", "A que horas abre a loja?");

    assertThat(receipt.path("status").stringValue()).isEqualTo("answered");
    assertThat(receipt.path("answer").path("text").stringValue())
        .isEqualTo(DeployedShop.published("opening-hours"));
    assertThat(shop.page(receipt).path("answer")).isEqualTo(receipt.path("answer"));
  }

  @Test
  void bringsACustomerAndAnAgentTogether() {
    JsonNode receipt =
        shop.write("hugo@example.com", "Quero apresentar uma reclamação: chegou partido 💔.");
    assertThat(receipt.path("status").stringValue()).isEqualTo("received");
    assertThat(receipt.path("level").stringValue()).isEqualTo("HIGH_TOUCH");
    assertThat(
            shop.events(receipt, "Assigned").getFirst().path("change").path("agent").stringValue())
        .isEqualTo("ana");

    String work = shop.link(receipt, AGENT, "/w/");
    assertThat(shop.html(work)).contains("chegou partido 💔.");
    shop.act(
        work,
        Map.of(
            "action", "resolve",
            "text", "Hugo, lamento. Segue hoje um novo. 🙏",
            "note", "Novo enviado",
            "cause", "DELIVERY"));

    JsonNode page = shop.page(shop.link(receipt, "hugo@example.com", "/c/"));
    assertThat(page.path("state").stringValue()).isEqualTo("AWAITING_CONFIRMATION");
    assertThat(
            page.path("messages").valueStream().map(message -> message.path("text").stringValue()))
        .containsExactly(
            "Quero apresentar uma reclamação: chegou partido 💔.",
            "Hugo, lamento. Segue hoje um novo. 🙏");
  }

  @Test
  void remindsAndEscalatesWhenNobodyReplies() {
    Instant due = Instant.parse(unheard.path("expectation").path("dueAt").stringValue());

    assertThat(at(shop.events(unheard, "Warned")))
        .isBetween(due.minusSeconds(30), due.minusSeconds(30).plus(PROMPTLY));
    assertThat(at(shop.events(unheard, "Breached"))).isBetween(due, due.plus(PROMPTLY));
    assertThat(shop.html(shop.link(unheard, SUPERVISOR, "/w/"))).contains("sobre a minha compra");
  }

  @Test
  void keepsARecordThatDispatchCannotReadAndGoesOn() {
    try (DynamoDbClient dynamo = client(DynamoDbClient.builder());
        SqsClient sqs = client(SqsClient.builder())) {
      sqs.purgeQueue(purge -> purge.queueUrl(deployment.physicalId("StreamFailures")));
      poison(dynamo, "poison-" + UUID.randomUUID());

      List<String> failures =
          Patience.until(
              "a message in StreamFailures", () -> received(sqs), bodies -> !bodies.isEmpty());
      JsonNode failure = JsonMapper.shared().readTree(failures.getFirst());

      assertThat(failure.path("requestContext").path("condition").stringValue())
          .isEqualTo("RetryAttemptsExhausted");
      assertThat(failure.path("requestContext").path("functionArn").stringValue())
          .contains(deployment.physicalId("Dispatch"));
      assertThat(failure.path("DDBStreamBatchInfo").path("batchSize").intValue()).isEqualTo(1);
    }

    JsonNode next = shop.write("nuno@example.com", "Quero apresentar uma reclamação.");
    assertThat(shop.events(next, "Assigned")).hasSize(1);
  }

  /**
   * A case that nobody can read. Its note is no event: the stream's filter keeps it from dispatch.
   */
  private void poison(DynamoDbClient dynamo, String caseId) {
    dynamo.transactWriteItems(
        both ->
            both.transactItems(
                put(caseId, "event#000000", "not an event"), put(caseId, "note", "no event")));
  }

  private TransactWriteItem put(String caseId, String item, String event) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(deployment.physicalId("CasesTable"))
                    .item(
                        Map.of(
                            "caseId", AttributeValue.fromS(caseId),
                            "item", AttributeValue.fromS(item),
                            "event", AttributeValue.fromS(event))))
        .build();
  }

  private List<String> received(SqsClient sqs) {
    return sqs
        .receiveMessage(
            receive -> receive.queueUrl(deployment.physicalId("StreamFailures")).waitTimeSeconds(5))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  private static Instant at(List<JsonNode> events) {
    return Instant.parse(events.getFirst().path("at").stringValue());
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(LocalStack.endpoint())
        .region(Region.of(LocalStack.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
