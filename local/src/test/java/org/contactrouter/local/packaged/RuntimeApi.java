package org.contactrouter.local.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's side of one function: hands it an event at a time and takes its answer, as the Lambda
 * Runtime API (2018-06-01) says.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final BlockingQueue<byte[]> events = new SynchronousQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);

  /** What came back: of an invocation, or of a start that failed. */
  record Answer(boolean failed, String body) {}

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/2018-06-01/runtime/init/error", this::takeAnswer);
    server.createContext("/2018-06-01/runtime/restore/next", this::keepUntilRestored);
    server.createContext("/2018-06-01/runtime/restore/error", this::takeAnswer);
    server.createContext(INVOCATION, this::invocation);
    server.start();
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} names it. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Hands the event over as soon as the function asks for one, and waits for the answer.
   *
   * @throws IllegalStateException when there is none while the process lives
   */
  Answer invoke(String event, Process process) throws InterruptedException {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    Instant end = Instant.now().plus(PATIENCE);
    boolean taken = false;
    while (process.isAlive() && Instant.now().isBefore(end)) {
      taken = taken || events.offer(bytes, LOOK.toMillis(), TimeUnit.MILLISECONDS);
      Answer answer = taken ? answers.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS) : null;
      if (answer != null) {
        return answer;
      }
    }
    throw new IllegalStateException(
        taken ? "the function does not answer" : "the function does not ask for an event");
  }

  /**
   * Waits until the function is ready for a snapshot of it.
   *
   * @throws IllegalStateException when it is not
   */
  void awaitSnapshot(Process process) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!ready.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("the function does not get ready for a snapshot");
      }
    }
  }

  /** Lets the function go on, as if it were restored from its snapshot. */
  void restore() {
    restored.countDown();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void invocation(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals(INVOCATION + "next")) {
      handOver(exchange);
    } else {
      takeAnswer(exchange);
    }
  }

  private void keepUntilRestored(HttpExchange exchange) throws IOException {
    try (exchange) {
      ready.countDown();
      restored.await();
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOver(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] event = events.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:0:function:it");
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(PATIENCE).toEpochMilli()));
      headers.set("Content-Type", "application/json"); // Its client crashes without one.
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAnswer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      answers.add(new Answer(exchange.getRequestURI().getPath().endsWith("/error"), body));
      exchange.sendResponseHeaders(202, -1);
    }
  }
}
