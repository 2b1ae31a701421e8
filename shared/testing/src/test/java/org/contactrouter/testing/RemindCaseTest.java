package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SendMail;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.words.PageLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due happens as it is due at one instant, although time goes on. */
class RemindCaseTest {
  private final InMemoryCaseStore cases = new InMemoryCaseStore();

  static Stream<Case> opened() {
    return Stream.of(
        CaseFixtures.escalated("one", MONDAY),
        CaseFixtures.offered("one", MONDAY),
        CaseFixtures.quarantined("one", MONDAY));
  }

  @ParameterizedTest
  @MethodSource("opened")
  void warnsOfWhatBecomesDueWhileItLooks(Case opened) {
    Timer last =
        opened.timers().stream().max(Comparator.comparing(Timer::nextMoment)).orElseThrow();
    cases.accept(opened);
    cases.append(opened, CaseFixtures.assigned(opened, "eva", MONDAY));
    Case before = cases.find("one").orElseThrow();

    remind(ticking(last.nextMoment().minusSeconds(1))).remind("one");

    Case after = cases.find("one").orElseThrow();
    assertThat(after.history().stream().skip(before.history().size()).map(CaseEvent::change))
        .containsExactly(new Change.Warned(last.kind(), Optional.empty()));
  }

  /** A second goes by each time that somebody looks. */
  private static InstantSource ticking(Instant start) {
    MovableClock clock = new MovableClock(start);
    return () -> {
      Instant now = clock.instant();
      clock.advance(Duration.ofSeconds(1));
      return now;
    };
  }

  private RemindCase remind(InstantSource clock) {
    InMemorySettings settings = new InMemorySettings(SettingsFixtures.settings());
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    PageLinks links =
        new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret));
    return new RemindCase(
        cases,
        new AssignCase(cases, new InMemoryCustomers(), new InMemoryTurns(), settings, clock),
        new SendMail(cases, new InMemoryPostman(), settings, links, clock),
        settings,
        clock);
  }
}
