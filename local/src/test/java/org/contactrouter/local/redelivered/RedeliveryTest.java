package org.contactrouter.local.redelivered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactrouter.local.redelivered.Deliveries.Delivery;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.local.whole.DemoShop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a function was called with comes a second time, at once and after weeks, and nothing
 * that is kept is otherwise than before: no item of a table, no mail.
 */
@Tag("redelivery") // A tier of its own in .ci/run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedeliveryTest {
  /** After any real time: what has expired by real time is removed. */
  private static final Instant A_MONDAY = Instant.parse("2040-06-04T08:00:00Z");

  private final Deliveries deliveries = new Deliveries();
  private final List<Delivery> past = new ArrayList<>();
  private final Map<String, List<String>> atOnce = new TreeMap<>();
  private final Map<String, List<String>> stale = new TreeMap<>();

  RedeliveryTest() throws IOException {
    try (DemoShop shop = DemoShop.open(deliveries::on, InstantSource.fixed(A_MONDAY))) {
      shop.system().time().settle();
      again(shop);
      new EventfulDays(shop, () -> again(shop)).pass();
      repeatByFunction(shop, past);
    }
  }

  static Stream<String> functions() throws IOException {
    return TemplateReader.read(Path.of("../template.yaml"), Map.of()).functions().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void changesNothingAtOnce(String function) {
    assertThat(atOnce.get(function)).isNotNull().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void changesNothingAfterWeeks(String function) {
    assertThat(stale.get(function)).isNotNull().isEmpty();
  }

  private void again(DemoShop shop) {
    List<Delivery> latest =
        once(deliveries.latest().stream().filter(delivery -> !delivery.publishes()).toList());
    repeatTogether(shop, latest);
    past.addAll(latest);
  }

  /** Of those that only look, and of the minutes of a long time, the first. */
  private static List<Delivery> once(List<Delivery> all) {
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(delivery -> delivery.alike().filter(like -> !seen.add(like)).isEmpty())
        .toList();
  }

  /** Every function's of a step together: each look at all that is kept takes its time. */
  private void repeatTogether(DemoShop shop, List<Delivery> which) {
    Kept before = Kept.by(shop.system());
    repeat(shop, which.stream());
    List<String> changes = Kept.by(shop.system()).since(before);
    which.forEach(delivery -> note(atOnce, delivery.function(), changes));
    deliveries.latest();
  }

  /** What each function changed when these came again; a function that got none is not there. */
  private void repeatByFunction(DemoShop shop, List<Delivery> which) {
    Kept before = Kept.by(shop.system());
    for (String function : which.stream().map(Delivery::function).distinct().toList()) {
      repeat(shop, which.stream().filter(delivery -> delivery.function().equals(function)));
      Kept after = Kept.by(shop.system());
      note(stale, function, after.since(before));
      before = after;
    }
  }

  private static void repeat(DemoShop shop, Stream<Delivery> deliveries) {
    deliveries.forEach(Delivery::again);
    shop.system().time().settle();
  }

  private static void note(
      Map<String, List<String>> changes, String function, List<String> changed) {
    changes.computeIfAbsent(function, _ -> new ArrayList<>()).addAll(changed);
  }
}
