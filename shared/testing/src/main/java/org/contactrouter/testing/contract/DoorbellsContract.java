package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;
import org.junit.jupiter.api.Test;

/** What every set of doorbells must do. */
public abstract class DoorbellsContract {

  /** The doorbells under test, silent before each test. */
  protected abstract Doorbells doorbells();

  /** The case ids that were rung for at a level since the last call. */
  protected abstract List<String> heardWork(ContactLevel level);

  /** The case ids that have something due now, since the last call. */
  protected abstract List<String> heardReminders();

  /** The jobs that were rung for since the last call. */
  protected abstract List<String> heardJobs();

  @Test
  void ringsForWorkAtItsLevelOnly() {
    doorbells().work(ContactLevel.LOW_TOUCH, "one");
    doorbells().work(ContactLevel.HIGH_TOUCH, "two");

    assertThat(heardWork(ContactLevel.LOW_TOUCH)).containsExactly("one");
    assertThat(heardWork(ContactLevel.HIGH_TOUCH)).containsExactly("two");
  }

  @Test
  void refusesWorkThatNeedsNobody() {
    assertThatThrownBy(() -> doorbells().work(ContactLevel.NO_TOUCH, "one"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ringsForEveryCaseThatIsDue() {
    List<String> ids = IntStream.range(0, 25).mapToObj(i -> "case-" + i).toList();
    Map<String, Duration> now =
        ids.stream().collect(Collectors.toMap(id -> id, id -> Duration.ZERO));

    doorbells().remind(now);

    assertThat(heardReminders()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void ringsLaterForWhatIsDueLater() {
    doorbells().remind(Map.of("now", Duration.ZERO, "later", Duration.ofMinutes(15)));

    assertThat(heardReminders()).containsExactly("now");
  }

  @Test
  void ringsForNothingWhenNothingIsDue() {
    doorbells().remind(Map.of());

    assertThat(heardReminders()).isEmpty();
  }

  @Test
  void ringsForAJob() {
    doorbells().publish("v000001");

    assertThat(heardJobs()).containsExactly("v000001");
  }
}
