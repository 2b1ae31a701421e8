package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.contactrouter.words.Samples.DUE;
import static org.contactrouter.words.Samples.LISBON;
import static org.contactrouter.words.Samples.NOW;
import static org.contactrouter.words.Samples.SILENT;
import static org.contactrouter.words.Samples.contact;
import static org.contactrouter.words.Samples.decide;
import static org.contactrouter.words.Samples.heard;
import static org.contactrouter.words.Samples.ids;
import static org.contactrouter.words.Samples.match;
import static org.contactrouter.words.Samples.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.policy.Facts;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {
  private static final DeploymentSecret SECRET =
      new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  private static final PageLinks LINKS =
      new PageLinks("https://help.example/prod", new CaseTokens(SECRET), new AgentTokens(SECRET));
  private static final Timer RESPONSE = Timer.until(TimerKind.FIRST_RESPONSE, NOW, DUE);
  private static final Instant LATER = DUE.plus(Duration.ofHours(2));
  private static final String TYPED = "Estou farta disto, preciso até sexta";
  private static final Decision UPSET = decide(heard(TYPED), Facts.NONE, match(2.5));

  @Test
  void tellsAnAgentTheLevelWhyAndByWhen() {
    MailText.Written mail = only(Language.EN, assigned(escalated(Language.PT_PT, "case1")));

    assertThat(mail.subject()).isEqualTo("Roda & Filhos: case CASE is yours");
    assertThat(mail.text())
        .startsWith(
            "Hello Rui,\n\nA case is now yours.\n\nLevel: high touch. Why:\n- The importance")
        .contains("Due by Wednesday, 25 November, at 12:00 (Lisbon time).")
        .contains("The customer needs this by Friday, 27 November.")
        .contains("\nhttps://help.example/prod/w/");
  }

  @Test
  void tellsAnAgentWhatHappenedSinceTheDecision() {
    Case answered = opened(Language.PT_PT, "one", 2.5);
    Case reopened =
        after(
            answered,
            NOW,
            events ->
                events
                    .add(new Change.Reopened(ReasonCode.NOT_HELPED), RESPONSE)
                    .add(new Change.Assigned("rui", Change.Assigned.Reason.IN_TURN))
                    .mailAgent(MailKind.ASSIGNED, "rui"));

    assertThat(only(Language.EN, reopened).text())
        .contains("- Since then: the customer says it did not help.");
  }

  @Test
  void apologisesToTheCustomerAndSaysTheNewTime() {
    MailText.Written mail = last(Language.EN, late(escalated(Language.PT_PT, "case1")));

    assertThat(mail.subject())
        .isEqualTo("Roda & Filhos: estamos atrasados e pedimos desculpa (caso CASE)");
    assertThat(mail.text())
        .startsWith("Olá, Marina.\n\n")
        .contains("edimos desculpa")
        .contains("Agradecemos-lhe a espera.")
        .contains("notícias nossas até quarta-feira, 25 de novembro, às 14:00 (hora de Lisboa)")
        .contains("\nhttps://help.example/prod/c/");
  }

  @Test
  void apologisesInOtherWordsEachTime() {
    Case twice = late(late(escalated(Language.EN, "case1")));

    List<String> texts =
        twice.mail().stream()
            .filter(order -> order.kind() == MailKind.LATE)
            .map(order -> written(Language.EN, twice, order).text().lines().skip(2).findFirst())
            .map(Optional::orElseThrow)
            .toList();

    assertThat(texts).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void sendsNoReplyAndNothingTypedInAMailToTheCustomer() {
    MailText.Written mail = only(Language.EN, replied(escalated(Language.EN, "case1")));

    assertThat(mail.subject()).isEqualTo("Roda & Filhos: you have a reply (case CASE)");
    assertThat(mail.text())
        .contains("What comes next, we do by Wednesday, 25 November, at 14:00 (Lisbon time).")
        .contains("we stay with you until it works")
        .doesNotContain("Wir schauen", "Ligamos", TYPED);
  }

  @Test
  void thanksForTheWaitWhereThereWasOne() {
    String thanks = "Thank you for waiting; we are sorry that it took so long.";

    assertThat(last(Language.EN, replied(late(escalated(Language.EN, "one")))).text())
        .contains(thanks);
    assertThat(only(Language.EN, replied(escalated(Language.EN, "one"))).text())
        .doesNotContain(thanks);
    assertThat(last(Language.EN, replied(replied(late(escalated(Language.EN, "one"))))).text())
        .doesNotContain(thanks);
  }

  @Test
  void asksForAYesOnlyWhereThePageTakesOne() {
    Case answered = opened(Language.EN, "one", 2.5);

    assertThat(only(Language.EN, followedUp(answered, new Change.Assumed())).text())
        .contains("One click tells us: yes, no, or something else.");
    assertThat(only(Language.EN, followedUp(answered, new Change.Confirmed())).text())
        .contains("If so, there is nothing you need to do.")
        .doesNotContain("yes, no");
  }

  @Test
  void sendsNobodyAMailOfSomeoneElse() {
    Case whole = escalated(Language.EN, "one");
    MailText text = new MailText(whole, settings(Language.EN), LINKS);

    for (MailKind kind : MailKind.values()) {
      MailOrder order = new MailOrder("0-0", kind, Optional.empty(), NOW);
      boolean forCustomer =
          Set.of(
                  MailKind.REPLIED,
                  MailKind.ASKED,
                  MailKind.ASK_REMINDER,
                  MailKind.PROMISE_CANCELLED,
                  MailKind.LATE,
                  MailKind.CHOICE_REMINDER,
                  MailKind.FOLLOW_UP)
              .contains(kind);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> {
                if (forCustomer) {
                  text.toAgent(order, settings(Language.EN).agents().getFirst());
                } else {
                  text.toCustomer(order, NOW);
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatCanBeSaidIsReadInReview(Language language) {
    Set<MailKind> kinds = EnumSet.noneOf(MailKind.class);
    Set<String> lines = new TreeSet<>();
    List<String> all = new ArrayList<>();
    for (String id : ids().toList()) {
      for (Case whole : cases(language, id)) {
        for (MailOrder order : whole.mail()) {
          MailText.Written mail = written(language, whole, order);
          assertThat(mail.subject()).doesNotContain("\n", TYPED, "Marina");
          kinds.add(order.kind());
          if (lines.addAll(sentences(mail))) {
            all.add("# " + order.kind() + ": " + mail.subject() + "\n" + mail.text());
          }
        }
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder(MailKind.values());
    Golden.check("mail-" + language.tag() + ".txt", all);
  }

  /** What it says, without the links, which differ from case to case. */
  private static Set<String> sentences(MailText.Written mail) {
    return mail.text()
        .lines()
        .filter(line -> !line.startsWith("https:"))
        .flatMap(line -> List.of(line.split("(?<=[.:;]) ")).stream())
        .collect(Collectors.toSet());
  }

  private static List<Case> cases(Language language, String id) {
    Case escalated = escalated(language, id);
    Case answered = opened(language, id, 2.5);
    Case offered = opened(language, id, 1.5);
    Case held =
        Samples.opened(
            contact(language, id, Optional.of("Marina")),
            new Decision.Quarantine(ContactLevel.LOW_TOUCH, decide(suspected()).evidence()),
            Timer.until(TimerKind.REVIEW, NOW, LATER));
    return List.of(
        assigned(escalated),
        late(escalated),
        replied(escalated),
        replied(late(escalated)),
        solved(escalated),
        promised(escalated),
        asked(escalated),
        clocks(escalated),
        consulted(escalated),
        after(
            escalated,
            NOW,
            events ->
                events
                    .add(new Change.LeftInQueue("nobody"))
                    .mailAgent(MailKind.UNASSIGNED, "zita")
                    .add(new Change.MessageAdded("Então?"))
                    .mailAgent(MailKind.CUSTOMER_WROTE, "rui")
                    .add(new Change.Warned(TimerKind.FIRST_RESPONSE, Optional.empty()))
                    .mailAgent(MailKind.WARNING, "rui")),
        after(
            held,
            NOW,
            events ->
                events
                    .add(new Change.Warned(TimerKind.REVIEW, Optional.empty()))
                    .mailAgent(MailKind.REVIEW, "zita")),
        after(
            offered,
            NOW,
            events ->
                events
                    .add(new Change.Warned(TimerKind.CUSTOMER_REPLY, Optional.empty()))
                    .mailCustomer(MailKind.CHOICE_REMINDER)),
        followedUp(answered, new Change.Confirmed()),
        followedUp(answered, new Change.Assumed()));
  }

  private static Case followedUp(Case before, Change solved) {
    return after(
        before,
        NOW,
        events ->
            events
                .add(solved, Timer.until(TimerKind.CLOSURE, NOW, LATER))
                .add(new Change.FollowedUp())
                .mailCustomer(MailKind.FOLLOW_UP));
  }

  private static Observation suspected() {
    return new Observation(
        NOW,
        Optional.of("honeypot"),
        SILENT,
        Facts.NONE,
        false,
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Case escalated(Language language, String id) {
    return Samples.opened(contact(language, id, Optional.of("Marina")), UPSET, RESPONSE);
  }

  private static Case opened(Language language, String id, double acceptance) {
    TimerKind kind = acceptance > 2 ? TimerKind.CONFIRMATION : TimerKind.CUSTOMER_REPLY;
    return Samples.opened(
        contact(language, id, Optional.of("Marina")),
        decide(SILENT, Facts.NONE, match(acceptance)),
        Timer.until(kind, NOW, DUE));
  }

  private static Case assigned(Case before) {
    return after(
        before,
        NOW,
        events ->
            events
                .add(new Change.Assigned("rui", Change.Assigned.Reason.IN_TURN))
                .mailAgent(MailKind.ASSIGNED, "rui"));
  }

  private static Case late(Case before) {
    String missed = before.promises().getLast().id();
    return after(
        before,
        DUE,
        events ->
            events
                .add(new Change.Breached(TimerKind.FIRST_RESPONSE, Optional.empty()))
                .mailAgent(MailKind.BREACH, "zita")
                .add(new Change.PromiseBroken(missed))
                .add(
                    new Change.PromiseMade(promise(before, Promise.Kind.REPLY)),
                    Timer.until(TimerKind.FIRST_RESPONSE, DUE, LATER))
                .mailCustomer(MailKind.LATE));
  }

  private static Case replied(Case before) {
    Promise promise = promise(before, Promise.Kind.ACTION);
    return after(
        before,
        DUE,
        events ->
            events
                .add(new Change.Claimed("rui"))
                .add(new Change.Replied("Wir schauen."))
                .mailCustomer(MailKind.REPLIED)
                .add(new Change.PromiseKept(before.promises().getLast().id()))
                .add(
                    new Change.PromiseMade(promise),
                    Timer.ofPromise(promise.id(), NOW, DUE, LATER)));
  }

  private static Case solved(Case before) {
    return after(
        before,
        NOW,
        events ->
            events
                .add(new Change.Replied("Feito."))
                .mailCustomer(MailKind.REPLIED)
                .add(
                    new Change.Resolved("note", Optional.empty()),
                    Timer.until(TimerKind.CONFIRMATION, NOW, LATER)));
  }

  private static Case asked(Case before) {
    return after(
        before,
        NOW,
        events ->
            events
                .add(new Change.Replied("Qual é o número?"))
                .mailCustomer(MailKind.ASKED)
                .add(
                    new Change.Asked(Optional.empty()),
                    Timer.until(TimerKind.CUSTOMER_REPLY, NOW, DUE, LATER))
                .add(new Change.Warned(TimerKind.CUSTOMER_REPLY, Optional.empty()))
                .mailCustomer(MailKind.ASK_REMINDER)
                .add(new Change.PromiseCancelled("promise-1", "Não há"))
                .mailCustomer(MailKind.PROMISE_CANCELLED));
  }

  /** The clocks that no customer was told of. */
  private static Case clocks(Case before) {
    return after(
        before,
        NOW,
        events -> {
          for (TimerKind kind : List.of(TimerKind.PERIODIC_UPDATE, TimerKind.RESOLUTION)) {
            events
                .add(new Change.Warned(kind, Optional.empty()))
                .mailAgent(MailKind.WARNING, "rui")
                .add(new Change.Breached(kind, Optional.empty()))
                .mailAgent(MailKind.BREACH, "rui");
          }
        });
  }

  private static Case consulted(Case before) {
    return after(
        before,
        NOW,
        events ->
            events
                .add(new Change.Consulted("consult-1", "zita", "Há peças?"))
                .mailAgent(MailKind.CONSULTED, "zita")
                .add(new Change.Breached(TimerKind.CONSULT, Optional.of("consult-1")))
                .mailAgent(MailKind.CONSULT_LATE, "rui")
                .add(new Change.ConsultAnswered("consult-1", "Há"))
                .mailAgent(MailKind.CONSULT_ANSWERED, "rui")
                .add(new Change.Woken())
                .mailAgent(MailKind.WOKEN, "rui"));
  }

  /** A promise of an agent: due soon, then late. */
  private static Case promised(Case before) {
    Promise promise = promise(before, Promise.Kind.ACTION);
    Optional<String> about = Optional.of(promise.id());
    return after(
        before,
        NOW,
        events ->
            events
                .add(
                    new Change.PromiseMade(promise), Timer.ofPromise(promise.id(), NOW, DUE, LATER))
                .add(new Change.Warned(TimerKind.PROMISE, about))
                .mailAgent(MailKind.WARNING, "rui")
                .add(new Change.Breached(TimerKind.PROMISE, about))
                .mailAgent(MailKind.BREACH, "rui")
                .add(new Change.PromiseBroken(promise.id())));
  }

  private static Promise promise(Case before, Promise.Kind kind) {
    return new Promise(
        before.nextPromiseId(), kind, "Ligamos-lhe", LATER, LISBON, Promise.State.OPEN);
  }

  private static Case after(Case before, Instant at, Consumer<NextEvents> what) {
    NextEvents events = NextEvents.of(before, at, Actor.ROUTER);
    what.accept(events);
    return before.after(events.list());
  }

  private static MailText.Written only(Language agents, Case whole) {
    assertThat(whole.mail()).hasSize(1);
    return last(agents, whole);
  }

  private static MailText.Written last(Language agents, Case whole) {
    return written(agents, whole, whole.mail().getLast());
  }

  private static MailText.Written written(Language agents, Case whole, MailOrder order) {
    Settings settings = settings(agents);
    MailText text = new MailText(whole, settings, LINKS);
    return order
        .agent()
        .flatMap(settings::agent)
        .map(agent -> text.toAgent(order, agent))
        .orElseGet(() -> text.toCustomer(order, order.since()));
  }
}
