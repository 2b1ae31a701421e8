package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.ContactFixtures.ADDRESS;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactrouter.act.Outcome;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Change.Assigned.Reason;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.testing.fixture.CustomerFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** Who gets a case (R16), whatever happens to the bells. */
class AssignmentTest {
  private final Simulation world =
      new Simulation(SettingsFixtures.settings(), new WordForWordBanks(), MONDAY);

  @Test
  void givesLowTouchToTheAgentsInTurn() {
    List<String> assignees =
        IntStream.range(0, 4)
            .mapToObj(i -> world.take(submitted("Pergunta " + i)).id())
            .map(id -> world.find(id).assignee().orElseThrow())
            .toList();

    assertThat(assignees).containsExactly("eva", "rui", "eva", "rui");
  }

  @Test
  void givesHighTouchToTheOwnerOfTheAccount() {
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));

    assertThat(given(world.take(submitted(QUESTION)).id()))
        .isEqualTo(new Change.Assigned("rui", Reason.OWNER));
  }

  @Test
  void givesItToTheBackupWhenTheOwnerIsAway() {
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));
    absent(Set.of("rui"));

    assertThat(given(world.take(submitted(QUESTION)).id()))
        .isEqualTo(new Change.Assigned("eva", Reason.BACKUP));
  }

  @Test
  void givesWhatItsOwnerTransfersToSomebodyElse() {
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));
    String id = world.take(submitted(QUESTION)).id();

    transfer(id, "rui", SettingsFixtures.LOW_TOUCH);

    assertThat(last(id)).isEqualTo(new Change.Assigned("eva", Reason.IN_TURN));
  }

  @Test
  void givesWhatWasTransferredToWhoeverIsLeftInItsQueue() {
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));
    String id = world.take(submitted(QUESTION)).id();
    transfer(id, "rui", SettingsFixtures.LOW_TOUCH);
    absent(Set.of("eva"));

    world.advance(Duration.ofHours(2));

    assertThat(last(id)).isEqualTo(new Change.Assigned("rui", Reason.IN_TURN));
  }

  @Test
  void givesWhatIsRaisedAfterATransferToTheOwnerOfTheAccount() {
    String id = world.take(submitted(QUESTION)).id();
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));
    transfer(id, "eva", SettingsFixtures.HIGH_TOUCH);

    world.work(work -> work.moving().raise(id, "eva"));

    assertThat(last(id)).isEqualTo(new Change.Assigned("rui", Reason.OWNER));
  }

  @Test
  void givesWhatIsTransferredToAnybodyButTheOneWhoGaveItAway() {
    String id = world.take(submitted(QUESTION)).id();
    transfer(id, "eva", SettingsFixtures.HIGH_TOUCH);
    world.take(submitted("Outra pergunta"));

    transfer(id, "eva", SettingsFixtures.LOW_TOUCH);

    assertThat(last(id)).isEqualTo(new Change.Assigned("rui", Reason.IN_TURN));
  }

  @Test
  void leavesItInTheQueueAndTellsTheSupervisorsWhenEveryoneIsAway() {
    world.know(CustomerFixtures.owned(world.digest(ADDRESS)));
    absent(Set.of("rui", "eva"));

    Case left = world.find(world.take(submitted(QUESTION)).id());

    assertThat(left.state()).isEqualTo(CaseState.OPEN);
    assertThat(left.assignee()).isEmpty();
    assertThat(left.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(world.mails()).containsExactly("UNASSIGNED zita@example.org");
  }

  @Test
  void looksAgainForSomeoneWhenTheReplyIsLate() {
    absent(Set.of("rui", "eva"));
    String id = world.take(submitted(QUESTION)).id();
    absent(Set.of());

    world.advance(Duration.ofHours(4));

    assertThat(world.find(id).assignee()).isPresent();
  }

  @Test
  void warnsTheSupervisorsOfWorkThatNobodyHas() {
    absent(Set.of("rui", "eva"));
    world.take(submitted(QUESTION));

    world.advance(Duration.ofHours(3));

    assertThat(world.mails())
        .containsExactly("UNASSIGNED zita@example.org", "WARNING zita@example.org");
  }

  @Test
  void warnsTheSupervisorsWhenTheOneWhoHasItIsAway() {
    world.take(submitted(QUESTION));
    absent(Set.of("rui", "eva"));

    world.advance(Duration.ofHours(3));

    assertThat(world.mails())
        .containsExactly(
            "ASSIGNED eva@example.org", "WARNING eva@example.org", "WARNING zita@example.org");
  }

  @Test
  void givesItToSomeoneElseWhenTheCustomerComesBackAndItsAgentIsAway() {
    String id = world.take(submitted(QUESTION)).id();
    world.work(work -> work.reply(id, "eva", "Já vejo.", "Ligamos", world.now().plusSeconds(60)));
    absent(Set.of("eva"));

    world.hear(hear -> hear.message(id, "E então?"));

    assertThat(world.find(id).assignee()).contains("rui");
    assertThat(world.mails()).last().isEqualTo("ASSIGNED rui@example.org");
  }

  @Test
  void tellsTheAgentWhoHasItThatItIsWorkAgain() {
    String id = world.take(submitted(QUESTION)).id();
    world.work(work -> work.resolve(id, "eva", "Já chegou.", "sent", Optional.of("HOW_TO")));

    world.hear(hear -> hear.notHelped(id));

    assertThat(world.mails()).last().isEqualTo("CUSTOMER_WROTE eva@example.org");
  }

  @Test
  void findsAnUndispatchedCaseWithinTwoMinutes() {
    world.loop().stream(false);
    String id = world.take(submitted(QUESTION)).id();

    world.advance(Duration.ofMinutes(2));

    assertThat(world.find(id).assignee()).isPresent();
  }

  @Test
  void sendsMailThatTheStreamLostWithinThreeMinutes() {
    world.loop().stream(false);
    world.take(submitted(QUESTION));

    world.advance(Duration.ofMinutes(3));

    assertThat(world.mails()).containsExactly("ASSIGNED eva@example.org");
  }

  private void transfer(String caseId, String agent, String queue) {
    assertThat(
            world.work(
                work -> work.moving().transfer(caseId, agent, queue, Optional.empty(), "Veja")))
        .isInstanceOf(Outcome.Done.class);
  }

  private Change given(String caseId) {
    return assignments(caseId).getFirst();
  }

  private Change last(String caseId) {
    return assignments(caseId).getLast();
  }

  private List<Change> assignments(String caseId) {
    return world.find(caseId).history().stream()
        .map(CaseEvent::change)
        .filter(Change.Assigned.class::isInstance)
        .toList();
  }

  private void absent(Set<String> away) {
    world.settings().apply(SettingsFixtures.absent(away));
  }
}
