package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Change;
import org.contactrouter.knowledge.FaqVersion;

/** What an agent asks for, complete. */
sealed interface WorkAct {

  /** Takes the case. */
  record Claim() implements WorkAct {}

  /** Writes, and promises what comes next. */
  record Reply(String text, String promise, Instant due) implements WorkAct {}

  /** Sends a curated text. */
  record Answer(FaqVersion text) implements WorkAct {}

  /** Writes, and says that it is solved. */
  record Resolve(String text, String note, Optional<String> cause) implements WorkAct {}

  /** Asks the customer for something. */
  record Ask(String text) implements WorkAct {}

  /** Says that something was done as promised. */
  record Keep(String promise) implements WorkAct {}

  /** Takes a promise back. */
  record Cancel(String promise, String reason) implements WorkAct {}

  /** Asks a colleague. */
  record Consult(String whom, String question, Instant by) implements WorkAct {}

  /** Answers a colleague. */
  record Consulted(String consult, String text) implements WorkAct {}

  /** Raises the level. */
  record Raise() implements WorkAct {}

  /** Gives it to others. */
  record Transfer(Colleagues.Place to, String note) implements WorkAct {}

  /** Hides it. */
  record Snooze(Instant until) implements WorkAct {}

  /** Says that a decision was wrong. */
  record Label(Change.Labelled.Wrong wrong) implements WorkAct {}

  /** Says that it is no spam. */
  record Release() implements WorkAct {}

  /** Whether it solves the case and tells no cause. */
  default boolean solvesWithoutCause() {
    return switch (this) {
      case Answer _ -> true;
      case Resolve resolve -> resolve.cause().isEmpty();
      default -> false;
    };
  }

  /** Does it. */
  default Outcome on(WorkCase work, String caseId, String agent) {
    return switch (this) {
      case Claim() -> work.claim(caseId, agent);
      case Reply(String text, String promise, Instant due) ->
          work.reply(caseId, agent, text, promise, due);
      case Answer(FaqVersion text) -> work.answer(caseId, agent, text);
      case Resolve(String text, String note, Optional<String> cause) ->
          work.resolve(caseId, agent, text, note, cause);
      case Ask(String text) -> work.ask(caseId, agent, text);
      case Keep(String promise) -> work.promises().keep(caseId, agent, promise);
      case Cancel(String promise, String reason) ->
          work.promises().cancel(caseId, agent, promise, reason);
      case Consult(String whom, String question, Instant by) ->
          work.consults().ask(caseId, agent, whom, question, by);
      case Consulted(String consult, String text) ->
          work.consults().answer(caseId, agent, consult, text);
      case Raise() -> work.moving().raise(caseId, agent);
      case Transfer(Colleagues.Place to, String note) ->
          work.moving().transfer(caseId, agent, to.queue(), to.agent(), note);
      case Snooze(Instant until) -> work.moving().snooze(caseId, agent, until);
      case Label(Change.Labelled.Wrong wrong) -> work.moving().label(caseId, agent, wrong);
      case Release() -> work.releases().release(caseId, agent);
    };
  }
}
