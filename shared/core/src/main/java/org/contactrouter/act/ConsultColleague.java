package org.contactrouter.act;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Consult;
import org.contactrouter.cases.MailKind;

/** Asks a colleague without giving the case away. What they say, only agents read. */
public final class ConsultColleague {
  private final AgentActs acts;

  ConsultColleague(AgentActs acts) {
    this.acts = acts;
  }

  /**
   * Asks.
   *
   * @param whom another agent, who is not away
   * @param dueAt by when their answer is wanted, later than now
   */
  public Outcome ask(String caseId, String agent, String whom, String question, Instant dueAt) {
    return acts.act(
        caseId,
        agent,
        whole ->
            WorkCase.allows(whole, agent, acts.settings())
                && !whom.equals(agent)
                && acts.settings().present(whom).isPresent(),
        (whole, events) -> {
          if (Consult.of(whole).stream().noneMatch(asked -> isSame(asked, agent, whom, question))) {
            String id = "consult-" + (Consult.of(whole).size() + 1);
            AgentActs.take(whole, agent, events);
            events
                .add(
                    new Change.Consulted(id, whom, question),
                    acts.targets().consult(id, acts.now(), dueAt))
                .mailAgent(MailKind.CONSULTED, whom);
          }
        });
  }

  /** Answers what one was asked; the case stays with whoever has it. */
  public Outcome answer(String caseId, String agent, String consult, String text) {
    Change change = new Change.ConsultAnswered(consult, text);
    return acts.act(
        caseId,
        agent,
        change,
        whole -> asked(whole, agent, consult).isPresent(),
        (whole, events) -> {
          if (asked(whole, agent, consult).filter(one -> one.answer().isEmpty()).isPresent()) {
            events.add(change);
            asker(whole, agent, consult)
                .ifPresent(asker -> events.mailAgent(MailKind.CONSULT_ANSWERED, asker));
          }
        });
  }

  private static boolean isSame(Consult asked, String agent, String whom, String question) {
    return asked.by().agent().equals(Optional.of(agent))
        && asked.agent().equals(whom)
        && asked.question().equals(question);
  }

  private static Optional<Consult> asked(Case whole, String agent, String consult) {
    return Consult.of(whole).stream()
        .filter(one -> one.id().equals(consult) && one.agent().equals(agent))
        .findFirst();
  }

  private Optional<String> asker(Case whole, String agent, String consult) {
    return asked(whole, agent, consult)
        .flatMap(one -> one.by().agent())
        .filter(asker -> acts.settings().agent(asker).isPresent());
  }
}
