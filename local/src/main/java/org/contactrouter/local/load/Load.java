package org.contactrouter.local.load;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.CommandException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts questions to the form {@code contact}, several at once, each from a customer of its own.
 */
public final class Load {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FORM = "/f/contact";

  private final ApiClient client;
  private final Optional<String> language;
  private final int threads;

  /** Idempotency keys of two runs must differ. */
  private final String run = UUID.randomUUID().toString();

  /** A load of the system that the client calls, by so many customers at once. */
  public Load(ApiClient client, Optional<String> language, int threads) {
    this.client = client;
    this.language = language;
    this.threads = threads;
  }

  /** Posts all, looks for every contact that was taken, and reports. */
  public LoadReport of(List<Question> questions, IntConsumer done) {
    client.get("/healthz"); // Throws if nobody is there at all.
    long start = System.nanoTime();
    List<Posted> posted = post(questions, done);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<String> taken =
        posted.stream().flatMap(one -> one.receipt().stream()).map(Posted.Receipt::id).toList();
    return new LoadReport(posted, took, Kept.of(taken, Standings.of(client)));
  }

  private List<Posted> post(List<Question> questions, IntConsumer done) {
    AtomicInteger count = new AtomicInteger();
    List<Future<Posted>> posts = new ArrayList<>();
    try (ExecutorService customers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      for (int i = 0; i < questions.size(); i++) {
        int number = i;
        posts.add(
            customers.submit(
                () -> {
                  Posted posted = post(questions.get(number), number);
                  done.accept(count.incrementAndGet());
                  return posted;
                }));
      }
      return posts.stream().map(Load::ended).toList();
    }
  }

  private Posted post(Question question, int number) {
    ObjectNode contact = JSON.createObjectNode();
    contact.put("message", question.text());
    contact.put("email", "customer-%d@load.example".formatted(number));
    language.ifPresent(wanted -> contact.put("language", wanted));
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", run + "-" + number);
    byte[] body = contact.toString().getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    int status = 0;
    Optional<Posted.Receipt> receipt = Optional.empty();
    try {
      HttpResponse<String> answer = client.send("POST", FORM, headers, body);
      status = answer.statusCode();
      receipt = status / 100 == 2 ? Posted.Receipt.read(answer.body()) : Optional.empty();
    } catch (CommandException nobody) {
      // The status stays 0.
    }
    return new Posted(question, status, Duration.ofNanos(System.nanoTime() - start), receipt);
  }

  private static Posted ended(Future<Posted> post) {
    try {
      return post.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted");
    }
  }
}
