package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.AMBIGUOUS;
import static org.contactrouter.testing.Lives.KNOWN;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.SettingsFixtures.HIGH_TOUCH;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.WorkCase;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Message;
import org.contactrouter.port.Postman;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;

/** Whatever people do, in whatever order and whenever, a case keeps its invariants. */
class RandomLivesTest {
  private static final List<String> AGENTS = List.of("rui", "eva", "zita");

  /** How it begins. */
  enum Opening {
    ESCALATED,
    ANSWERED,
    OFFERED,
    MEASURED,
    HELD;

    Lives life() {
      return switch (this) {
        case ESCALATED -> Lives.of(QUESTION);
        case ANSWERED -> Lives.of(KNOWN);
        case OFFERED -> Lives.of(AMBIGUOUS);
        case MEASURED -> Lives.measured(QUESTION);
        case HELD -> Lives.ofSpam(QUESTION);
      };
    }
  }

  /** What may happen next. */
  enum Happening {
    LOST_STREAM,
    FAILING_MAIL,
    MINUTES,
    HOURS,
    DAYS,
    OUTAGE,
    REPEATED_BELLS,
    ABSENCE,
    HELPED,
    NOT_HELPED,
    PERSON,
    MESSAGE,
    CHOICE,
    NO_CHOICE,
    CALL,
    RATING,
    ANEW,
    CLAIM,
    REPLY,
    ASK,
    KEEP,
    CANCEL,
    CONSULT,
    CONSULT_ANSWER,
    RAISE,
    TRANSFER,
    REQUEUE,
    SNOOZE,
    LABEL,
    RESOLUTION,
    RELEASE
  }

  /** Something that happens, to this agent or this much. */
  record Step(Happening happening, int much) {
    String agent() {
      return AGENTS.get(much % AGENTS.size());
    }
  }

  @Property(tries = 150)
  void keepsItsInvariants(
      @ForAll Opening opening, @ForAll("steps") @Size(max = 25) List<Step> steps) {
    Lives one = opening.life();
    List<String> written = new ArrayList<>(List.of(one.now().contact().message()));
    for (Step step : steps) {
      happen(one, step, written);
      one.now();
    }
    assertThat(said(one, Actor.Role.CUSTOMER)).isEqualTo(written);
    assertThat(one.world.postman().sent().stream().map(Postman.Mail::id)).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Happening.class), Arbitraries.integers().between(0, 59))
        .as(Step::new)
        .list();
  }

  private static void happen(Lives one, Step step, List<String> written) {
    String id = one.id();
    int much = step.much();
    switch (step.happening()) {
      case LOST_STREAM -> one.world.loop().stream(much % 2 == 0);
      case FAILING_MAIL -> failMail(one, much % 2 == 1);
      case MINUTES -> passes(one, Duration.ofMinutes(much));
      case HOURS -> passes(one, Duration.ofHours(much % 12));
      case DAYS -> passes(one, Duration.ofDays(much % 5));
      case OUTAGE -> {
        one.world.outage(Duration.ofHours(much));
        passes(one, Duration.ofMinutes(1));
      }
      case REPEATED_BELLS -> repeatBells(one);
      case ABSENCE -> one.world.settings().apply(SettingsFixtures.absent(Set.of(step.agent())));
      case HELPED -> one.world.hear(hear -> hear.helped(id));
      case NOT_HELPED -> one.world.hear(hear -> hear.notHelped(id));
      case PERSON -> one.world.hear(hear -> hear.person(id));
      case MESSAGE -> writes(one, "Olá " + written.size() + " 🙏\r\n", written);
      case CHOICE -> one.world.hear(hear -> hear.choose(id, "refund-br"));
      case NO_CHOICE -> one.world.hear(hear -> hear.chooseNone(id));
      case CALL -> {
        Instant from = one.world.now().plus(Duration.ofHours(much));
        Window window = new Window(from, from.plus(Duration.ofHours(1)));
        one.world.call(call -> call.ask(id, "+351 " + much, window));
      }
      case RATING -> one.rates(1 + much % 5);
      case ANEW -> one.world.goOn(goOn -> goOn.anew(id, "Outra " + much));
      case CLAIM -> one.world.work(work -> work.claim(id, step.agent()));
      case REPLY ->
          one.world.work(
              work ->
                  work.reply(
                      id,
                      step.agent(),
                      "Já vejo.",
                      "Ligamos",
                      one.world.now().plus(Duration.ofMinutes(1 + 10L * much))));
      case ASK -> one.world.work(work -> work.ask(id, step.agent(), "Qual é?"));
      case KEEP, CANCEL, CONSULT, CONSULT_ANSWER, RAISE, TRANSFER, REQUEUE, SNOOZE, LABEL ->
          one.world.work(work -> happen(work, id, step, one.world.now()));
      case RESOLUTION ->
          one.world.work(
              work -> work.resolve(id, step.agent(), "Já.", "sent", Optional.of("DEFECT")));
      case RELEASE -> one.world.release(id, step.agent());
    }
  }

  private static Outcome happen(WorkCase work, String id, Step step, Instant now) {
    String agent = step.agent();
    String other = AGENTS.get((step.much() + 1) % AGENTS.size());
    String promise = "promise-" + (1 + step.much() % 7);
    Instant later = now.plus(Duration.ofHours(step.much() + 1));
    return switch (step.happening()) {
      case KEEP -> work.promises().keep(id, agent, promise);
      case CANCEL -> work.promises().cancel(id, agent, promise, "Não há");
      case CONSULT -> work.consults().ask(id, agent, other, "Há " + step.much() + "?", later);
      case CONSULT_ANSWER -> work.consults().answer(id, agent, "consult-1", "Há");
      case RAISE -> work.moving().raise(id, agent);
      case TRANSFER -> work.moving().transfer(id, agent, HIGH_TOUCH, Optional.of(other), "Veja");
      case REQUEUE -> work.moving().transfer(id, agent, HIGH_TOUCH, Optional.empty(), "Veja");
      case SNOOZE -> work.moving().snooze(id, agent, later);
      default -> work.moving().label(id, agent, Change.Labelled.Wrong.LEVEL);
    };
  }

  /** After time has passed, nothing is late by more than the sweep's minute (R13). */
  private static void passes(Lives one, Duration time) {
    one.world.advance(time);
    assertThat(one.now().due(one.world.now().minusSeconds(60))).isEmpty();
  }

  private static void failMail(Lives one, boolean failing) {
    if (failing) {
      one.world.postman().fail(ContactFixtures.ADDRESS);
    } else {
      one.world.postman().recover(ContactFixtures.ADDRESS);
    }
  }

  private static void repeatBells(Lives one) {
    one.world.loop().stream(true);
    one.repeat();
    Case before = one.now();
    List<String> mails = one.world.mails();
    one.repeat();
    assertThat(one.now()).isEqualTo(before);
    assertThat(one.world.mails()).isEqualTo(mails);
  }

  private static void writes(Lives one, String text, List<String> written) {
    if (one.world.hear(hear -> hear.message(one.id(), text)) instanceof Outcome.Done) {
      written.add(text);
    }
  }

  private static List<String> said(Lives one, Actor.Role role) {
    return one.now().talk().stream()
        .filter(message -> message.from().role() == role)
        .map(Message::text)
        .toList();
  }
}
