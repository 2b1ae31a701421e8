package org.contactrouter.local.roles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactrouter.functions.manage.ManageHandler;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.mail.LocalMail;
import org.contactrouter.local.recorded.Recorder;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.whole.DemoShop;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.DeploymentSecret;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tools.jackson.databind.JsonNode;

/** Lets everything happen in a shop that makes a function call an AWS service. */
final class EveryPath {
  private static final String OWNER = "carmen@loja-azul.example";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int MANY = 30;

  private final DemoShop shop;
  private final Recorder recorder;
  private final Administration administration;

  private EveryPath(DemoShop shop, Recorder recorder) {
    this.shop = shop;
    this.recorder = recorder;
    this.administration = new Administration(new ApiClient(shop.system().baseUri()));
  }

  /** Goes every way in a shop on recorded handlers that has just been opened. */
  static void in(DemoShop shop, Recorder recorder, Template template) throws IOException {
    EveryPath paths = new EveryPath(shop, recorder);
    paths.startWithManage(template);
    paths.limit();
    paths.answer();
    paths.offer();
    paths.work();
    paths.breakPromises();
    paths.loseBells();
    paths.loseMail();
    paths.administer();
    paths.look();
  }

  /** In an empty deployment either of two functions makes the secret; in the shop it was Triage. */
  private void startWithManage(Template template) throws IOException {
    Template.Function manage = Objects.requireNonNull(template.functions().get("Manage"));
    Map<String, String> environment = new HashMap<>(manage.environment());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", manage.id());
    InstantSource clock = shop.system().clock();
    try (LocalTables empty = LocalTables.open(template, Optional.empty())) {
      LocalClients clients =
          new LocalClients(
              empty.client(),
              shop.system().queues().client(),
              new LocalMail(shop.system().outbox(), clock),
              clock);
      recorder.on(clients).create(ManageHandler.class, environment);
    }
  }

  /** Who has a capacity is asked how much they have. */
  private void limit() {
    String settings = shop.visitor().get("/api/settings").body();
    String limited =
        settings.replace("\"id\": \"carmen\",", "\"id\": \"carmen\", \"capacity\": 1000,");
    assertThat(limited).isNotEqualTo(settings);
    administration.configure(new InputFile("settings.json", limited.getBytes(UTF_8)));
  }

  private void answer() {
    JsonNode receipt = written("answered", "Como posso seguir a minha encomenda?");
    shop.page(receipt);
    shop.act(receipt, "feedback", "outcome", "helped");
    waitForNext(receipt);
  }

  private void offer() {
    JsonNode receipt = shop.write("luis@example.com", "es", "¿Cuándo me devuelven el dinero?");
    shop.act(receipt, "choice", "entry", "refund-brazil");
    shop.act(receipt, "message", "message", "Gracias, pero todavía no ha llegado.");
  }

  private void work() {
    JsonNode receipt = emma("I want to make a formal complaint: how can I track my order?");
    String link = shop.workLink(receipt, OWNER);
    assertThat(shop.visitor().get(link).statusCode()).isEqualTo(200);
    shop.work(receipt, OWNER, Map.of("action", "claim"));
    shop.work(
        receipt,
        OWNER,
        Map.of(
            "action", "reply",
            "text", "Dear Emma, I am looking for it.",
            "promise", "I write again",
            "due", inTwoDays()));
    shop.work(
        receipt,
        OWNER,
        Map.of(
            "action", "resolve",
            "text", "It has arrived. I stay until everything works.",
            "note", "Found the parcel",
            "kept", "yes",
            "cause", "DELIVERY"));
    shop.act(receipt, "feedback", "outcome", "helped");
    shop.act(receipt, "rating", "score", "1");
    assertThat(shop.erase(receipt)).isEqualTo(204);
  }

  private void breakPromises() {
    JsonNode receipt = emma("This is fraud, I want my money back.");
    Instant due = Instant.parse(receipt.path("expectation").path("dueAt").stringValue());
    shop.waitUntil(due.plus(A_MINUTE));
    assertThat(shop.events(receipt, "Breached")).isNotEmpty();
  }

  /** Nothing rings for two contacts: the sweep finds them, and Remind gives them to someone. */
  private void loseBells() {
    recorder.failing(
        "Dispatch",
        SendMessageRequest.class,
        () -> {
          JsonNode low = shop.write("rosa@example.com", "pt", "Quero falar com uma pessoa.");
          JsonNode high = emma("This is fraud again.");
          assertThat(shop.events(low, "Assigned")).isEmpty();
          waitForNext(high);
          assertThat(shop.events(low, "Assigned")).hasSize(1);
          assertThat(shop.events(high, "Assigned")).hasSize(1);
        });
  }

  /** Dispatch cannot mail: the sweep finds the case, and Remind sends what is late. */
  private void loseMail() {
    recorder.failing(
        "Dispatch",
        SendRawEmailRequest.class,
        () -> {
          JsonNode receipt = emma("This is a complaint.");
          assertThat(shop.mail(receipt, OWNER)).isEmpty();
          waitForNext(receipt);
          assertThat(shop.mail(receipt, OWNER)).hasSize(1);
          Instant due = Instant.parse(receipt.path("expectation").path("dueAt").stringValue());
          shop.waitUntil(due.plus(A_MINUTE.multipliedBy(5)));
        });
  }

  private void waitForNext(JsonNode receipt) {
    shop.waitUntil(shop.nextMoment(receipt).plus(A_MINUTE));
  }

  private void administer() {
    String settings = shop.visitor().get("/api/settings").body();
    administration.configure(new InputFile("settings.json", settings.getBytes(UTF_8)));
    String rows =
        IntStream.range(0, MANY)
            .mapToObj("\ncustomer%d@example.com"::formatted)
            .collect(Collectors.joining("", "email", ""));
    administration.customers(new InputFile("customers.csv", rows.getBytes(UTF_8)));
    String knowledge = shop.visitor().get("/api/knowledge").body();
    administration.publish(new InputFile("knowledge.json", knowledge.getBytes(UTF_8)), _ -> {});
    administration.rollBack();
  }

  private void look() {
    assertThat(shop.visitor().get("/healthz").statusCode()).isEqualTo(200);
    Instant tomorrow = shop.system().clock().instant().plus(Duration.ofDays(1));
    String token = new AgentTokens(secret()).ofAll("rui", tomorrow);
    assertThat(shop.visitor().get("/q/" + token).statusCode()).isEqualTo(200);
  }

  private JsonNode written(String status, String question) {
    JsonNode receipt = shop.write("ana@example.com", "pt", question);
    assertThat(receipt.path("status").stringValue()).isEqualTo(status);
    return receipt;
  }

  private JsonNode emma(String message) {
    return shop.write("emma.clarke@example.com", "en", message);
  }

  private String inTwoDays() {
    return LocalDateTime.ofInstant(shop.system().clock().instant(), ZoneId.of("Europe/Lisbon"))
        .plusDays(2)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private DeploymentSecret secret() {
    Map<String, AttributeValue> key =
        Map.of("kind", AttributeValue.fromS("deployment"), "id", AttributeValue.fromS("secret"));
    AttributeValue secret =
        shop.system()
            .tables()
            .client()
            .getItem(get -> get.tableName("DirectoryTable").key(key))
            .item()
            .get("secret");
    return new DeploymentSecret(Objects.requireNonNull(secret).b().asByteArray());
  }
}
