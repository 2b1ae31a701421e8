package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SendMail;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.aws.sqs.LocalSqs;
import org.contactrouter.aws.sqs.SqsDoorbells;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Language;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.InMemoryPostman;
import org.contactrouter.testing.InMemorySettings;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.words.PageLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The adapters of production on DynamoDB Local and ElasticMQ, through the whole SDK, while three of
 * ten attempts fail before or after they are sent and three of ten are overtaken by words of the
 * customer: nothing is lost, nothing is left undone, and a key is one case.
 */
class UnderFireIT {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Lexicon LEXICON = Lexicon.standard();
  private static final long SEED = 1;
  private static final int CONTACTS = 8;
  private static final int REPLIES = 4;
  private static final int PATIENCE = 200;

  /** Of all attempts; of calls, which are attempted twice, the square of it. */
  private static final double SHARE = .3;

  private final LocalSqs server = new LocalSqs();
  private final DynamoDbClient plain = LocalDynamo.client();
  private final MovableClock clock = new MovableClock(START);
  private final InMemoryPostman postman = new InMemoryPostman();
  private final Settings settings = SettingsFixtures.settings();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nothingIsLostAndNothingLeftUndone() {
    Fire fire = new Fire(SEED, SHARE);
    Router router = new Router(fire);
    Map<String, String> taken = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    fire.between(() -> router.write(taken, said));

    for (int contact = 0; contact < CONTACTS; contact++) {
      taken.put(router.take(contact, message(contact)), message(contact));
      clock.advance(Duration.ofMinutes(7));
      router.minute();
      String latest = List.copyOf(taken.keySet()).getLast();
      for (int reply = 0; reply < REPLIES; reply++) {
        String text = "Já vejo " + contact + "-" + reply;
        if (router.reply(latest, text)) {
          said.put(text, latest);
        }
      }
      String earlier = List.copyOf(taken.keySet()).get(contact / 2);
      assertThat(router.take(contact / 2, message(contact / 2))).isEqualTo(earlier);
      if (contact % 2 == 0) {
        router.resolve(earlier);
      }
    }
    fire.out();
    router.settle();

    assertThat(fire.failed()).isGreaterThan(CONTACTS);
    assertThat(fire.heldUp()).isGreaterThan(CONTACTS);
    assertThat(taken).hasSize(CONTACTS);
    assertThat(taken)
        .allSatisfy(
            (id, message) ->
                assertThat(router.store.find(id).map(Case::contact))
                    .hasValueSatisfying(
                        contact -> assertThat(contact.message()).isEqualTo(message)));
    assertThat(said)
        .hasSizeGreaterThan(CONTACTS)
        .allSatisfy(
            (text, id) ->
                assertThat(router.store.find(id).orElseThrow().talk())
                    .extracting(one -> one.text())
                    .contains(text));
    TableAudit audit = new TableAudit(plain, router.cases, clock.instant(), Pace.unbounded());
    assertThat(audit.all(2)).isEqualTo(new TableAudit.Audited(CONTACTS, 0, List.of()));
    assertThat(postman.sent()).isNotEmpty();
  }

  /** A router whose clients are on fire. */
  private final class Router {
    private final String cases = Tables.cases(plain);
    private final DynamoCaseStore store;
    private final TakeContact take;
    private final WorkCase work;
    private final HearCustomer hear;
    private final DispatchCase dispatch;
    private final AssignCase assign;
    private final RemindCase remind;
    private final SweepCases sweep;
    private final SqsClient queues = client(SqsClient.builder(), server.endpoint(), new Fire(0, 0));
    private final String lowTouch = queue();
    private final String highTouch = queue();
    private final String reminders = queue();

    Router(Fire fire) {
      DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
      DynamoDbClient dynamo = client(DynamoDbClient.builder(), LocalDynamo.endpoint(), fire);
      Directory directory = new Directory(dynamo, Tables.directoryName(plain));
      DynamoCustomers customers = new DynamoCustomers(directory);
      InMemorySettings source = new InMemorySettings(settings);
      SqsDoorbells doorbells =
          new SqsDoorbells(
              client(SqsClient.builder(), server.endpoint(), fire),
              new SqsDoorbells.Queues(
                  () -> lowTouch, () -> highTouch, () -> reminders, () -> reminders));
      this.store = new DynamoCaseStore(dynamo, cases);
      this.take =
          TakeContact.byPeople(
              customers,
              store,
              LEXICON,
              new ContactIds(secret, new Random(1)),
              new EmailDigests(secret),
              clock);
      PageLinks links =
          new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret));
      SendMail mail = new SendMail(store, postman, source, links, clock);
      this.work = new WorkCase(store, source, clock);
      this.hear = new HearCustomer(store, new ReadSettings(source, settings), clock);
      this.dispatch = new DispatchCase(store, doorbells, mail);
      this.assign = new AssignCase(store, customers, new DynamoTurns(directory), source, clock);
      this.remind = new RemindCase(store, assign, mail, source, clock);
      this.sweep = new SweepCases(store, doorbells, new DynamoHeartbeat(directory), clock);
    }

    /** Takes a contact; a browser that gets no answer asks again under the same key. */
    String take(int number, String message) {
      for (int attempt = 0; attempt < PATIENCE; attempt++) {
        try {
          Receipt receipt =
              take.take(submitted(number, message), new KnownSettings(settings, List.of()));
          String id = ((Receipt.Taken) receipt).opened().id();
          attempt(dispatch::dispatch, id);
          return id;
        } catch (StoreUnavailable unavailable) {
          // Nobody knows whether it is stored.
        }
      }
      throw new IllegalStateException("never taken: " + number);
    }

    /** Whether the agent was told that it is sent. */
    boolean reply(String id, String text) {
      try {
        Instant due = clock.instant().plus(Duration.ofHours(2));
        return work.reply(id, "rui", text, "Ligamos", due) instanceof Outcome.Done;
      } catch (StoreUnavailable unavailable) {
        return false;
      }
    }

    /** The customer of the latest case says more there. */
    void write(Map<String, String> taken, Map<String, String> said) {
      if (!taken.isEmpty()) {
        String latest = List.copyOf(taken.keySet()).getLast();
        String text = "E então? " + said.size();
        attempt(
            id -> {
              if (hear.message(id, text) instanceof Outcome.Done) {
                said.put(text, id);
              }
            },
            latest);
      }
    }

    void resolve(String id) {
      attempt(
          one ->
              store
                  .find(one)
                  .flatMap(Case::assignee)
                  .ifPresent(
                      agent -> work.resolve(one, agent, "Já.", "sent", Optional.of("DEFECT"))),
          id);
    }

    /** A sweep, and whatever bells hang then. */
    int minute() {
      attempt(_ -> sweep.sweep(), "");
      return heard(lowTouch, assign::assign)
          + heard(highTouch, assign::assign)
          + heard(reminders, remind::remind);
    }

    void settle() {
      for (int minutes = 0; minutes < PATIENCE && (minute() > 0 || isLate()); minutes++) {
        clock.advance(Duration.ofSeconds(70));
      }
    }

    private boolean isLate() {
      return !store.due(clock.instant()).isEmpty();
    }

    /** Bells that fail are not rung again: the sweep is. */
    private int heard(String queue, Consumer<String> act) {
      List<Message> bells = receive(queue);
      for (Message bell : bells) {
        attempt(act, bell.body());
        queues.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(bell.receiptHandle()));
      }
      return bells.size();
    }

    private List<Message> receive(String queue) {
      List<Message> all = new ArrayList<>();
      List<Message> some;
      do {
        some =
            queues
                .receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        all.addAll(some);
      } while (!some.isEmpty());
      return all;
    }

    private static void attempt(Consumer<String> act, String id) {
      try {
        act.accept(id);
      } catch (StoreUnavailable unavailable) {
        // What is left undone is found by the sweep.
      }
    }

    private String queue() {
      return queues.createQueue(create -> create.queueName("q-" + UUID.randomUUID())).queueUrl();
    }
  }

  private static String message(int contact) {
    return "Onde está a minha encomenda? 🙏\r\n" + contact;
  }

  private static Submitted submitted(int number, String message) {
    return new Submitted(
        Form.CONTACT,
        message,
        Optional.of("Ana Sousa"),
        Optional.of("c" + number + "@example.com"),
        Optional.empty(),
        Language.PT_PT,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new LinkedHashMap<>(),
        Optional.of("key-" + number),
        Optional.empty(),
        "digest-" + number);
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, Fire fire) {
    return builder
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(
            configuration ->
                configuration
                    .addExecutionInterceptor(fire)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(2)
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .circuitBreakerEnabled(false)
                            .build()))
        .build();
  }
}
