package org.contactrouter.local.queues;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.contactrouter.local.functions.FailureDestination;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.pump.Source;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.LocalClock;
import org.contactrouter.local.time.Moments;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of the template in ElasticMQ, which runs on the local clock: delays and visibility
 * timeouts end when the clock is moved past them. Messages are in memory only; they are doorbells,
 * and the sweep rings again for what a stop has lost.
 */
public final class LocalQueues implements FailureDestination, AutoCloseable {
  private static final String QUIET =
      """
      pekko.loglevel = OFF
      pekko.stdout-loglevel = OFF
      pekko.daemonic = on
      pekko.jvm-shutdown-hooks = off
      pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
      pekko.http.server.server-header = ""
      """;

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final SqsClient client;
  private final SentMessages sent;
  private final LocalClock clock;
  private final Moments moments;

  private LocalQueues(
      ActorSystem actors,
      SQSRestServer server,
      SentMessages sent,
      LocalClock clock,
      Moments moments) {
    this.actors = actors;
    this.server = server;
    this.client = client(server.waitUntilStarted().localAddress().getPort(), sent);
    this.sent = sent;
    this.clock = clock;
    this.moments = moments;
  }

  /**
   * Starts ElasticMQ on a free port of 127.0.0.1 and makes the queues; {@code sent} is called after
   * each message, and {@code moments} learns when a hidden one appears.
   */
  public static LocalQueues start(
      Template template, LocalClock clock, Moments moments, Runnable sent) {
    ActorSystem actors =
        ActorSystem.create(
            "queues", ConfigFactory.parseString(QUIET).withFallback(ConfigFactory.load()));
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                new LocalNow(clock),
                StrictSQSLimits$.MODULE$,
                Option.empty()));
    SQSRestServer server =
        SQSRestServerBuilder.withActorSystem(actors)
            .withQueueManagerActor(manager)
            .withInterface("127.0.0.1")
            .withDynamicPort()
            .start();
    LocalQueues queues =
        new LocalQueues(actors, server, new SentMessages(template, clock, sent), clock, moments);
    queues.create(DelayedSource.QUEUE, DelayedSource.VISIBILITY_TIMEOUT, Map.of());
    template.queues().values().stream()
        .sorted(
            (one, other) -> Boolean.compare(one.redrive().isPresent(), other.redrive().isPresent()))
        .forEach(queues::create);
    return queues;
  }

  /** The client for functions. */
  public SqsClient client() {
    return client;
  }

  /** What brings delayed messages to their queues. */
  public Source delayed() {
    return new DelayedSource(
        receiver(DelayedSource.QUEUE, DelayedSource.VISIBILITY_TIMEOUT), client, clock, moments);
  }

  /** A queue with the function that it calls. */
  public Source source(
      Template.Queue queue, Template.QueueTrigger trigger, LocalFunction function) {
    Receiver receiver = receiver(queue.id(), queue.visibilityTimeout());
    return new QueueSource(queue, trigger, function, receiver, client, clock, moments);
  }

  @Override
  public void send(String queue, String body) {
    client.sendMessage(message -> message.queueUrl(Names.queueUrl(queue)).messageBody(body));
  }

  @Override
  public void close() {
    client.close();
    server.stopAndGetFuture().apply();
    actors.terminate();
  }

  private Receiver receiver(String queue, Duration visibilityTimeout) {
    return new Receiver(client, queue, visibilityTimeout, clock, () -> sent.to(queue));
  }

  private void create(Template.Queue queue) {
    Map<QueueAttributeName, String> redrive =
        queue
            .redrive()
            .map(
                where ->
                    Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                            .formatted(
                                Names.queueArn(where.deadLetterQueue()), where.maximumReceives())))
            .orElse(Map.of());
    create(queue.id(), queue.visibilityTimeout(), redrive);
  }

  private void create(
      String name, Duration visibilityTimeout, Map<QueueAttributeName, String> others) {
    Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
    attributes.putAll(others);
    attributes.put(
        QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibilityTimeout.toSeconds()));
    client.createQueue(request -> request.queueName(name).attributes(attributes));
  }

  private static SqsClient client(int port, SentMessages sent) {
    return SqsClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.of(Names.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(sent))
        .build();
  }

  /** ElasticMQ's clock. */
  private static final class LocalNow extends NowProvider {
    private final InstantSource clock;

    private LocalNow(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public long nowMillis() {
      return clock.millis();
    }
  }
}
