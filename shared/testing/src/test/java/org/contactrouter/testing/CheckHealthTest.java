package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.act.CheckHealth.Condition.FAILING;
import static org.contactrouter.act.CheckHealth.Condition.OK;
import static org.contactrouter.act.CheckHealth.Condition.STARTING;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.CheckHealth.Condition;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

class CheckHealthTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryHeartbeat heartbeat = new InMemoryHeartbeat();
  private final SettingsSource settings = new InMemorySettings(SettingsFixtures.settings());
  private final Knowledge knowledge =
      new InMemoryKnowledge(new InMemoryKnowledgeShelf(), new WordForWordBanks());

  @Test
  void isStartingBeforeTheFirstSweep() {
    assertThat(check(settings, knowledge))
        .isEqualTo(Map.of("cases", OK, "settings", OK, "knowledge", OK, "sweep", STARTING));
  }

  @Test
  void isWellWhileTheSweepBeats() {
    heartbeat.beat(MONDAY);
    clock.advance(Duration.ofSeconds(179));

    assertThat(check(settings, knowledge)).containsEntry("sweep", OK);
  }

  @Test
  void namesASweepThatIsSilentForThreeMinutes() {
    heartbeat.beat(MONDAY);
    clock.advance(Duration.ofMinutes(3));

    assertThat(check(settings, knowledge)).containsEntry("sweep", FAILING);
  }

  @Test
  void namesThePartsThatDoNotAnswer() {
    SettingsSource unreadable =
        () -> {
          throw new StoreUnavailable("settings", null);
        };

    assertThat(check(unreadable, new Remembered()))
        .isEqualTo(
            Map.of("cases", OK, "settings", FAILING, "knowledge", FAILING, "sweep", STARTING));
  }

  private Map<String, Condition> check(SettingsSource source, Knowledge answers) {
    return new CheckHealth(new InMemoryCaseStore(), source, answers, heartbeat, clock).check();
  }

  /** Knowledge that still has its banks while its table is down. */
  private record Remembered() implements Knowledge {
    @Override
    public Optional<Bank> bank(String language) {
      return Optional.empty();
    }

    @Override
    public List<FaqVersion> texts(String language, String version, List<String> entries) {
      throw new StoreUnavailable("knowledge", null);
    }
  }
}
