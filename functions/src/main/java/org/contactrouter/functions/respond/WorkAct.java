package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.WorkCase;
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

  /** Does it. */
  default Outcome on(WorkCase work, String caseId, String agent) {
    return switch (this) {
      case Claim() -> work.claim(caseId, agent);
      case Reply(String text, String promise, Instant due) ->
          work.reply(caseId, agent, text, promise, due);
      case Answer(FaqVersion text) -> work.answer(caseId, agent, text);
      case Resolve(String text, String note, Optional<String> cause) ->
          work.resolve(caseId, agent, text, note, cause);
    };
  }
}
