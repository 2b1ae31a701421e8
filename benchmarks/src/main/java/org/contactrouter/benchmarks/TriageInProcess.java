package org.contactrouter.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.contactrouter.functions.Clients;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.triage.TriageHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Triage in this process, from the event's bytes to the answer's. */
final class TriageInProcess {
  private final TimedDynamo tables;
  private final TriageHandler handler;
  private final Context context = context();

  TriageInProcess(Map<String, String> environment, DynamoDbClient dynamo, SqsClient sqs) {
    this.tables = new TimedDynamo(dynamo);
    this.handler =
        new TriageHandler(
            Wiring.of(environment, new Clients(tables, sqs, new NoMail()), InstantSource.system()));
  }

  /**
   * An answer and what it took.
   *
   * @param nanoseconds in all
   * @param inTables of those, in calls to the tables
   */
  record Timed(String answer, long nanoseconds, long inTables) {}

  Timed invoke(String event) throws IOException {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    long before = tables.nanoseconds();
    long start = System.nanoTime();
    handler.handleRequest(new ByteArrayInputStream(bytes), answer, context);
    long took = System.nanoTime() - start;
    return new Timed(answer.toString(StandardCharsets.UTF_8), took, tables.nanoseconds() - before);
  }

  /** One whose log goes nowhere. */
  private static Context context() {
    LambdaLogger silent =
        new LambdaLogger() {
          @Override
          public void log(String message) {}

          @Override
          public void log(byte[] message) {}
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> method.getName().equals("getLogger") ? silent : "request");
  }

  /** Triage sends none. */
  private static final class NoMail implements SesClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
