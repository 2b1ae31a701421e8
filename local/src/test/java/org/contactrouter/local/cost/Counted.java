package org.contactrouter.local.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.recorded.Recorder;
import org.contactrouter.local.template.BillReader;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.whole.DemoShop;
import org.contactrouter.token.DeploymentSecret;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was counted.
 *
 * @param sweep one minute in which nothing is due
 */
record Counted(Life answered, Life escalated, Usage sweep) {
  /** Time stands still but for its leaps, so that a slow machine counts as much as a fast one. */
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:20Z");

  /** What an item costs in storage beside its bytes, and again in an index. */
  private static final int ITEM = 100;

  private static final Set<String> INDEXED =
      Set.of("customerDigest", "acceptedAt", "caseId", "item");

  /** Counts in a new shop; a first round starts the functions, and only what it adds is kept. */
  static Counted in(Template template, Prices prices, BillReader bill) throws IOException {
    Recorder recorder = new Recorder();
    Metering metering = new Metering(template, prices, recorder, bill);
    try (DemoShop shop = DemoShop.open(clients -> recorder.on(withSecret(clients)), () -> MONDAY)) {
      Life firstAnswered = life(shop, metering, Lives::answered);
      Life firstEscalated = life(shop, metering, Lives::escalated);
      Life answered = life(shop, metering, Lives::answered);
      Life escalated = life(shop, metering, Lives::escalated);
      Map<String, Usage> starts =
          Life.merged(more(firstAnswered, answered), more(firstEscalated, escalated));
      Usage sweep =
          metering.perInvocation(
              "Sweep", () -> shop.system().time().advance(Duration.ofMinutes(3)));
      return new Counted(
          metering.withStarts(answered, starts), metering.withStarts(escalated, starts), sweep);
    }
  }

  /** The same secret each time: from it come ids, and by them the words of an acknowledgement. */
  private static LocalClients withSecret(LocalClients clients) {
    SdkBytes secret = SdkBytes.fromByteArray(new byte[DeploymentSecret.LENGTH]);
    Map<String, AttributeValue> item =
        Map.of(
            "kind", AttributeValue.fromS("deployment"),
            "id", AttributeValue.fromS("secret"),
            "secret", AttributeValue.fromB(secret));
    clients.dynamo().putItem(put -> put.tableName("DirectoryTable").item(item));
    return clients;
  }

  private static Life life(DemoShop shop, Metering metering, Consumer<Lives> kind) {
    Life counted = Life.none();
    long before = stored(shop);
    kind.accept(new Lives(shop, (name, step) -> metering.count(name, step, counted)));
    return new Life(counted.steps(), counted.calls(), stored(shop) - before);
  }

  private static Map<String, Usage> more(Life first, Life second) {
    Map<String, Usage> negative = new TreeMap<>();
    second.byFunction().forEach((function, usage) -> negative.put(function, usage.times(-1)));
    return Life.merged(first.byFunction(), negative);
  }

  private static long stored(DemoShop shop) {
    return shop
        .system()
        .tables()
        .client()
        .scan(scan -> scan.tableName("CasesTable"))
        .items()
        .stream()
        .mapToLong(Counted::stored)
        .sum();
  }

  /** An item, and its entry in the index of customers, the only one that a closed case is in. */
  private static long stored(Map<String, AttributeValue> item) {
    long entry = item.containsKey("customerDigest") ? ITEM + size(item, INDEXED::contains) : 0;
    return ITEM + size(item, _ -> true) + entry;
  }

  private static long size(Map<String, AttributeValue> item, Predicate<String> counts) {
    return item.entrySet().stream()
        .filter(attribute -> counts.test(attribute.getKey()))
        .mapToLong(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
        .sum();
  }

  private static long bytes(AttributeValue value) {
    return value.b() != null
        ? value.b().asByteArray().length
        : bytes(value.s() == null ? value.n() : value.s());
  }

  private static long bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
