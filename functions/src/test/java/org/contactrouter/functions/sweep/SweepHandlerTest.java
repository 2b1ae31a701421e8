package org.contactrouter.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contactrouter.act.SweepCases;
import org.contactrouter.functions.http.TestContext;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.InMemoryDoorbells;
import org.contactrouter.testing.InMemoryHeartbeat;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepHandlerTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final List<String> log = new ArrayList<>();
  private final SweepHandler handler =
      new SweepHandler(
          new SweepCases(cases, new InMemoryDoorbells(), new InMemoryHeartbeat(), clock));

  @Test
  void tellsCloudWatchWhatWasAcceptedAndNotRouted() {
    cases.accept(CaseFixtures.escalated("one", MONDAY));
    clock.advance(Duration.ofMinutes(7));

    handler.handleRequest(new ScheduledEvent(), new TestContext(log));

    JsonNode late = new JsonMapper().readTree(log.getFirst());
    assertThat(late.path("AcceptedNotRouted").asInt()).isEqualTo(1);
    assertThat(late.path("PromiseMissed").asInt(-1)).isZero();
    assertThat(late.at("/_aws/CloudWatchMetrics/0/Metrics").toString())
        .isEqualTo(
            "[{\"Name\":\"AcceptedNotRouted\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"PromiseMissed\",\"Unit\":\"Count\"}]");
    assertThat(late.at("/_aws/CloudWatchMetrics/0/Dimensions/0/0").asString())
        .isEqualTo("FunctionName");
  }

  @Test
  void tellsNothingOfWhatIsInTime() {
    cases.accept(CaseFixtures.escalated("one", MONDAY));
    clock.advance(Duration.ofMinutes(3));

    handler.handleRequest(new ScheduledEvent(), new TestContext(log));

    assertThat(log).singleElement().asString().contains("\"rung\":1");
  }
}
