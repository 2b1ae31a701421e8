package org.contactrouter.aws.sqs;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** An ElasticMQ on a port of its own. */
public final class LocalSqs implements AutoCloseable {
  private static final String QUIET =
      """
      pekko.loglevel = OFF
      pekko.stdout-loglevel = OFF
      pekko.daemonic = on
      """;

  private final ActorSystem actors =
      ActorSystem.create(
          "queues", ConfigFactory.parseString(QUIET).withFallback(ConfigFactory.load()));
  private final SQSRestServer server =
      SQSRestServerBuilder.withActorSystem(actors)
          .withInterface("127.0.0.1")
          .withDynamicPort()
          .start();

  /** Where it is, once it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  }

  @Override
  public void close() {
    server.stopAndGetFuture().apply();
    actors.terminate();
  }
}
