package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.CaseStore.Acceptance;
import org.contactrouter.port.CaseStore.Moment;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of cases must do. */
public abstract class CaseStoreContract {
  private static final int LARGEST = 400 * 1024;
  private static final Instant FAR = MONDAY.plus(Duration.ofDays(365));

  /** The store under test, empty before each test. */
  protected abstract CaseStore store();

  static Stream<Case> opened() {
    return Stream.of(
        CaseFixtures.escalated("one", MONDAY),
        CaseFixtures.answered("one", MONDAY),
        CaseFixtures.offered("one", MONDAY),
        CaseFixtures.quarantined("one", MONDAY));
  }

  @ParameterizedTest
  @MethodSource("opened")
  void storesWhatWasAccepted(Case opened) {
    assertThat(store().accept(opened)).isEqualTo(new Acceptance.Stored());

    assertThat(store().find("one")).contains(opened);
    assertThat(store().asAccepted("one")).contains(opened);
  }

  @Test
  void keepsEveryTextByteForByte() {
    Case opened =
        CaseFixtures.escalated(ContactFixtures.contact("one", ContactFixtures.ANY_TEXT, MONDAY));

    store().accept(opened);

    assertThat(found("one").contact().message()).isEqualTo(ContactFixtures.ANY_TEXT);
  }

  @Test
  void keepsHalfOfASurrogatePair() {
    String broken = "half \ud83d of a pair, \ude4f the other";

    store().accept(CaseFixtures.escalated(ContactFixtures.contact("one", broken, MONDAY)));

    assertThat(found("one").contact().message()).isEqualTo(broken);
  }

  @Test
  void keepsAnEmptyText() {
    store().accept(CaseFixtures.escalated(ContactFixtures.contact("one", "", MONDAY)));

    assertThat(found("one").contact().message()).isEmpty();
  }

  @Test
  void findsNothingUnderAnIdThatWasNeverAccepted() {
    assertThat(store().find("none")).isEmpty();
    assertThat(store().asAccepted("none")).isEmpty();
  }

  @Test
  void givesTheFirstCaseWhenItsIdIsAcceptedAgain() {
    Case first = accepted("one", MONDAY);
    Case second = CaseFixtures.escalated(ContactFixtures.contact("one", "Another text", MONDAY));

    assertThat(store().accept(second)).isEqualTo(new Acceptance.AlreadyThere(first));

    assertThat(store().find("one")).contains(first);
  }

  @Test
  void givesTheCaseAsItWasAcceptedWhateverHappenedSince() {
    Case opened = accepted("one", MONDAY);
    act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));

    assertThat(store().accept(opened)).isEqualTo(new Acceptance.AlreadyThere(opened));

    assertThat(store().asAccepted("one")).contains(opened);
  }

  @Test
  void storesNothingOfWhatItCannotHold() {
    Case large =
        CaseFixtures.escalated(ContactFixtures.contact("one", "a".repeat(LARGEST + 1), MONDAY));

    assertThat(store().accept(large)).isEqualTo(new Acceptance.TooLarge());

    assertThat(store().find("one")).isEmpty();
  }

  @Test
  void measuresBytesAndNotCharacters() {
    Case large =
        CaseFixtures.escalated(ContactFixtures.contact("one", "ã".repeat(LARGEST / 2 + 1), MONDAY));

    assertThat(store().accept(large)).isEqualTo(new Acceptance.TooLarge());
  }

  @Test
  void addsEventsToAHistory() {
    Case opened = accepted("one", MONDAY);
    List<CaseEvent> events = CaseFixtures.assigned(opened, "rui", MONDAY.plusSeconds(2));

    assertThat(store().append(opened, events)).isTrue();

    assertThat(store().find("one")).contains(opened.after(events));
  }

  @Test
  void addsAllEventsOfAnActAtOnce() {
    Case opened = accepted("one", MONDAY);
    Case assigned = act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));
    List<CaseEvent> events = CaseFixtures.resolved(assigned, "rui", MONDAY.plusSeconds(60));

    assertThat(store().append(assigned, events)).isTrue();

    assertThat(events).hasSize(2);
    assertThat(store().find("one")).contains(assigned.after(events));
  }

  @Test
  void letsOneOfTwoActsOnTheSameHistoryWin() {
    Case opened = accepted("one", MONDAY);
    Case winner = act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));

    assertThat(store().append(opened, CaseFixtures.message(opened, "Então?", MONDAY))).isFalse();
    assertThat(store().append(opened, CaseFixtures.resolved(opened, "eva", MONDAY))).isFalse();

    assertThat(store().find("one")).contains(winner);
  }

  @Test
  void refusesALateActOnALongerHistory() {
    Case opened = accepted("one", MONDAY);
    Case assigned = act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));
    Case raised = act(assigned, CaseFixtures.raised(assigned, MONDAY));

    assertThat(store().append(assigned, CaseFixtures.message(assigned, "Então?", MONDAY)))
        .isFalse();

    assertThat(store().find("one")).contains(raised);
  }

  @Test
  void addsTheSameActOnceHoweverOftenItIsAdded() {
    Case opened = accepted("one", MONDAY);
    List<CaseEvent> events = CaseFixtures.assigned(opened, "rui", MONDAY);

    store().append(opened, events);
    store().append(opened, events);

    assertThat(store().find("one")).contains(opened.after(events));
  }

  @Test
  void findsAHistoryOfAnyLength() {
    Case whole = accepted("one", MONDAY);
    for (int i = 0; i < 5; i++) {
      String text = Integer.toString(i).repeat(300_000);
      whole = act(whole, CaseFixtures.message(whole, text, MONDAY.plusSeconds(i)));
    }

    assertThat(store().find("one")).contains(whole);
  }

  @Test
  void erasesACaseFromEveryIndexAndKnowsItsIdForEver() {
    Case opened = accepted("one", MONDAY);
    Case whole = act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));
    for (int i = 0; i < 120; i++) {
      whole = act(whole, CaseFixtures.message(whole, "Então? " + i, MONDAY.plusSeconds(i)));
    }
    accepted("other", MONDAY.plusSeconds(1));

    assertThat(store().erase("one")).isTrue();

    assertThat(store().find("one")).isEmpty();
    assertThat(store().asAccepted("one")).isEmpty();
    assertThat(store().due(FAR)).extracting(Moment::caseId).containsExactly("other");
    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH)).hasSize(1);
    assertThat(store().ofCustomer(CaseFixtures.CUSTOMER)).containsExactly("other");
    assertThat(store().accept(CaseFixtures.escalated("one", MONDAY)))
        .isEqualTo(new Acceptance.Erased());
    assertThat(store().append(whole, CaseFixtures.closed(whole, MONDAY))).isFalse();
    assertThat(store().erase("one")).isFalse();
    assertThat(store().erase("nothing")).isFalse();
  }

  @Test
  void erasesACaseThatWasJustAccepted() {
    Case opened = accepted("one", MONDAY);

    assertThat(store().erase("one")).isTrue();

    assertThat(store().append(opened, CaseFixtures.assigned(opened, "rui", MONDAY))).isFalse();
    assertThat(store().find("one")).isEmpty();
    assertThat(store().due(FAR)).isEmpty();
  }

  @Test
  void saysWhatIsDueUntilAnInstant() {
    Instant moment = MONDAY.plus(Duration.ofMinutes(1));
    IntStream.range(0, 40).forEach(i -> accepted("case-" + i, MONDAY.plusMillis(i)));

    assertThat(store().due(moment.minusMillis(1))).isEmpty();
    assertThat(store().due(moment.plusMillis(1)))
        .containsExactlyInAnyOrder(
            new Moment("case-0", moment, true), new Moment("case-1", moment.plusMillis(1), true));
    assertThat(store().due(FAR)).hasSize(40);
  }

  @Test
  void movesTheMomentOfACaseWithEveryAct() {
    Case opened = accepted("one", MONDAY);
    Case assigned = act(opened, CaseFixtures.assigned(opened, "rui", MONDAY));

    assertThat(store().due(FAR)).containsExactly(moment(assigned));

    Case resolved = act(assigned, CaseFixtures.resolved(assigned, "rui", MONDAY));
    assertThat(store().due(FAR)).containsExactly(moment(resolved));
  }

  @Test
  void neverSaysThatAClosedCaseIsDue() {
    Case held = CaseFixtures.quarantined("one", MONDAY);
    store().accept(held);

    act(held, CaseFixtures.closed(held, MONDAY));

    assertThat(store().due(FAR)).isEmpty();
    assertThat(found("one").state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void listsOpenWorkByDueTime() {
    Case late = accepted("late", MONDAY.plusSeconds(120));
    Case soon = accepted("soon", MONDAY);
    Case middle = accepted("middle", MONDAY.plusSeconds(60));
    store().accept(CaseFixtures.answered("answered", MONDAY));
    Case assigned = act(soon, CaseFixtures.assigned(soon, "rui", MONDAY));

    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH))
        .containsExactly(listed(assigned), listed(middle), listed(late));
  }

  @Test
  void listsWorkInTheQueueOfItsLevel() {
    Case opened = accepted("one", MONDAY);
    Case raised = act(opened, CaseFixtures.raised(opened, MONDAY));

    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH)).isEmpty();
    assertThat(store().openWork(SettingsFixtures.HIGH_TOUCH)).containsExactly(listed(raised));
    assertThat(raised.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
  }

  @Test
  void listsWhatIsHeldAsSpamUntilItIsReleased() {
    Case held = CaseFixtures.quarantined("spam", MONDAY);
    store().accept(held);
    assertThat(store().openWork(CaseHead.QUARANTINE)).containsExactly(listed(held));

    Case released = act(held, CaseFixtures.released(held, MONDAY));

    assertThat(store().openWork(CaseHead.QUARANTINE)).isEmpty();
    assertThat(store().openWork(released.queue())).containsExactly(listed(released));
  }

  @Test
  void listsWhatWaitsForItsCustomerWhileSomethingIsPromised() {
    Case opened = accepted("one", MONDAY);

    Case asked = act(opened, CaseFixtures.asked(opened, MONDAY));
    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH)).containsExactly(listed(asked));

    Case kept = act(asked, CaseFixtures.kept(asked, MONDAY));
    assertThat(kept.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH)).isEmpty();
  }

  @Test
  void listsNoWorkThatIsDone() {
    Case opened = accepted("one", MONDAY);

    act(opened, CaseFixtures.resolved(opened, "rui", MONDAY));

    assertThat(store().openWork(SettingsFixtures.LOW_TOUCH)).isEmpty();
  }

  @Test
  void findsWhatIsSolvedAndNoMoreThanIsAskedFor() {
    Case first = accepted("first", MONDAY);
    Case second = accepted("second", MONDAY);
    accepted("open", MONDAY);
    act(first, CaseFixtures.closed(first, MONDAY));
    act(second, CaseFixtures.closed(second, MONDAY));

    assertThat(store().solved(9)).containsExactlyInAnyOrder("first", "second");
    assertThat(store().solved(1)).hasSize(1).isSubsetOf("first", "second");
  }

  @Test
  void listsACustomersCasesTheNewestFirst() {
    Case first = accepted("first", MONDAY);
    accepted("third", MONDAY.plusSeconds(2));
    accepted("second", MONDAY.plusSeconds(1));
    store().accept(CaseFixtures.quarantined("of-nobody", MONDAY));
    act(first, CaseFixtures.assigned(first, "rui", MONDAY));

    assertThat(store().ofCustomer(CaseFixtures.CUSTOMER))
        .containsExactly("third", "second", "first");
    assertThat(store().ofCustomer("digest-of-someone-else")).isEmpty();
  }

  @Test
  void listsTheFiftyNewestCasesOfACustomer() {
    IntStream.range(0, 60).forEach(i -> accepted("case-" + i, MONDAY.plusSeconds(i)));

    List<String> expected = IntStream.range(0, 50).mapToObj(i -> "case-" + (59 - i)).toList();
    assertThat(store().ofCustomer(CaseFixtures.CUSTOMER)).isEqualTo(expected);
  }

  private Case accepted(String id, Instant at) {
    Case opened = CaseFixtures.escalated(id, at);
    assertThat(store().accept(opened)).isEqualTo(new Acceptance.Stored());
    return opened;
  }

  private Case act(Case before, List<CaseEvent> events) {
    assertThat(store().append(before, events)).isTrue();
    return before.after(events);
  }

  private Case found(String id) {
    return store().find(id).orElseThrow();
  }

  private static Moment moment(Case whole) {
    boolean untouched = whole.history().size() == 1;
    return new Moment(whole.id(), whole.nextMoment().orElseThrow(), untouched);
  }

  /** A head as an index holds it: without its version and its next moment. */
  private static CaseHead listed(Case whole) {
    CaseHead head = CaseHead.of(whole);
    return new CaseHead(
        head.caseId(),
        0,
        head.state(),
        head.level(),
        head.queue(),
        head.dueAt(),
        head.assignee(),
        Optional.empty());
  }
}
