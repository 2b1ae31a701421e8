package org.contactrouter.aws.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Evidence;
import org.contactrouter.triage.Flip;
import org.contactrouter.triage.Observation;
import org.contactrouter.triage.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:02:00.123Z");
  private static final String TEXT = "Olá,\r\n\"isto\" não é 🙏 bom\u2028\u0001\t\\ fim";

  private static final FaqReference REFERENCE =
      new FaqReference("refund-eu", "pt", "v000001", false);
  private static final FaqVersion VERSION =
      new FaqVersion("refund-eu", "pt", "v000001", "Como devolvo?", TEXT, false, "");

  private static final Evidence EVIDENCE =
      new Evidence(
          "v000001",
          "hybrid",
          new Observation(
              NOW,
              Optional.of("honeypot"),
              new Signals(
                  List.of(new Finding("FRAUD", "burla", 0, 5)),
                  List.of(),
                  List.of(),
                  List.of(
                      new CustomerDeadline("até sexta", 1, 10, LocalDate.of(2026, 11, 27), NOW))),
              new Facts(List.of(new Money(new BigDecimal("45000.00"), "EUR")), 1, 2, 3),
              true,
              Optional.of(
                  new Match(
                      "v000001",
                      "pt",
                      List.of(new Match.Candidate("refund-eu", 0.9, 0.8, "como devolvo")),
                      2.5,
                      0.8,
                      0.95,
                      new Match.Gate(2, 0.5, 0.3, 0.3))),
              List.of(REFERENCE),
              List.of("customer")),
          List.of(
              new RuleVerdict("value", ReasonCode.VALUE, ContactLevel.HIGH_TOUCH, true, "x >= y")),
          List.of(new Flip("acceptance", "2.5", "1.9", ContactLevel.LOW_TOUCH, 0.25)));

  static Stream<Decision> decisions() {
    return Stream.of(
        new Decision.Answer(REFERENCE, EVIDENCE),
        new Decision.Offer(List.of(REFERENCE), EVIDENCE),
        new Decision.Escalate(ContactLevel.HIGH_TOUCH, ReasonCode.SENSITIVE, EVIDENCE),
        new Decision.Quarantine(ContactLevel.LOW_TOUCH, EVIDENCE));
  }

  static Stream<Change> changes() {
    Contact contact =
        new Contact(
            "abc",
            "contact",
            TEXT,
            Optional.of("Ana"),
            Optional.empty(),
            Optional.of("s"),
            Language.PT_BR,
            Optional.empty(),
            Optional.empty(),
            new LinkedHashMap<>(Map.of("order", "4471")),
            "digest",
            NOW);
    ZoneId zone = ZoneId.of("Europe/Lisbon");
    Promise promise =
        new Promise("promise-1", Promise.Kind.ACTION, "w", NOW, zone, Promise.State.OPEN);
    return Stream.concat(
        decisions()
            .map(
                decision ->
                    new Change.Accepted(
                        contact,
                        decision,
                        List.of(VERSION),
                        new Expectation("até lá", NOW, zone),
                        "low-touch",
                        Optional.of("digest"))),
        Stream.of(
            new Change.Assigned("rui", Change.Assigned.Reason.BACKUP),
            new Change.LeftInQueue("why"),
            new Change.Claimed("rui"),
            new Change.Replied(TEXT),
            new Change.MessageAdded(TEXT),
            new Change.Chosen(VERSION),
            new Change.PromiseMade(promise),
            new Change.PromiseKept("promise-1"),
            new Change.PromiseBroken("promise-1"),
            new Change.PromiseCancelled("promise-1", "reason"),
            new Change.Warned(TimerKind.PROMISE, Optional.of("promise-1")),
            new Change.Breached(TimerKind.FIRST_RESPONSE, Optional.empty()),
            new Change.LevelChanged(
                ContactLevel.LOW_TOUCH, ContactLevel.HIGH_TOUCH, ReasonCode.SLA_BREACH, "high"),
            new Change.Resolved("note", Optional.of("BUG")),
            new Change.Confirmed(),
            new Change.Assumed(),
            new Change.Reopened(ReasonCode.NOT_HELPED),
            new Change.Transferred("high-touch", Optional.of("eva"), TEXT),
            new Change.Consulted("consult-1", "eva", TEXT),
            new Change.ConsultAnswered("consult-1", TEXT),
            new Change.Snoozed(NOW),
            new Change.Woken(),
            new Change.Labelled(Change.Labelled.Wrong.QUEUE),
            new Change.Asked(Optional.of(Duration.ofHours(18))),
            new Change.Rated(2, Optional.of(5), Optional.of(TEXT)),
            new Change.CallbackAsked("+351", NOW, NOW),
            new Change.Linked("def", true),
            new Change.FollowedUp(),
            new Change.Released(),
            new Change.Closed(),
            new Change.MailSent("1-0"),
            new Change.MailRefused("1-0", "no sender configured")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void readsEveryChangeAsItWasWritten(Change change) {
    CaseEvent event =
        new CaseEvent(
            3,
            NOW,
            Actor.agent("rui"),
            Optional.of("key-1"),
            change,
            List.of(Timer.until(TimerKind.REVIEW, NOW, NOW, NOW)),
            List.of(new MailOrder("3-0", MailKind.LATE, Optional.empty(), NOW)));

    assertThat(StoredJson.read(StoredJson.write(event), CaseEvent.class)).isEqualTo(event);
  }

  @Test
  void coversEveryChange() {
    assertThat(changes().map(Object::getClass).distinct().map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Change.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @Test
  void namesKindsShortly() {
    assertThat(StoredJson.write(new Change.Claimed("rui")))
        .isEqualTo("{\"kind\":\"Claimed\",\"agent\":\"rui\"}");
  }

  @Test
  void coversEveryDecision() {
    assertThat(decisions().map(Object::getClass).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Decision.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  /** What is stored once must be readable forever: add lines to the file, never change one. */
  @ParameterizedTest
  @MethodSource("changes")
  void readsWhatEarlierCodeWrote(Change change) throws IOException {
    assertThat(golden().map(line -> StoredJson.read(line, Change.class))).contains(change);
  }

  @Test
  void passesOverFieldsOfNewerCode() {
    assertThat(
            StoredJson.read(
                "{\"kind\":\"Claimed\",\"agent\":\"rui\",\"mood\":{\"is\":[1]}}", Change.class))
        .isEqualTo(new Change.Claimed("rui"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"LevelChanged\",\"from\":\"LOW_TOUCH\",\"to\":\"HIGH_TOUCH\",\"queue\":\"q\"}",
        "{\"kind\":\"LevelChanged\",\"from\":\"LOW_TOUCH\",\"to\":\"HIGH_TOUCH\",\"queue\":\"q\","
            + "\"because\":null}"
      })
  void namesTheFieldThatIsMissing(String json) {
    assertThatThrownBy(() -> StoredJson.read(json, Change.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("[\"because\"]");
  }

  @Test
  void keepsHalfOfASurrogatePairAsAnEscape() {
    Change change = new Change.Replied("a \ud83d b \ude4f c 🙏");

    assertThat(StoredJson.write(change))
        .isEqualTo("{\"kind\":\"Replied\",\"text\":\"a \\ud83d b \\ude4f c 🙏\"}");
    assertThat(StoredJson.read(StoredJson.write(change), Change.class)).isEqualTo(change);
  }

  @Test
  void neverSaysWhatADamagedTextHolds() {
    assertThatThrownBy(
            () -> StoredJson.read("{\"kind\":\"Replied\",\"text\":[\"secret\"]}", Change.class))
        .hasMessageNotContaining("secret");
  }

  private static Stream<String> golden() throws IOException {
    try (InputStream lines = StoredJsonTest.class.getResourceAsStream("changes.jsonl")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8).lines();
    }
  }
}
