package org.contactrouter.act;

import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Doorbells;

/**
 * Sets in motion what an event asks for: rings for work that nobody has, sends the mail. It acts on
 * the case as it is, so a repeated or stale record does nothing.
 */
public final class DispatchCase {
  private final CaseStore store;
  private final Doorbells doorbells;
  private final SendMail mail;

  public DispatchCase(CaseStore store, Doorbells doorbells, SendMail mail) {
    this.store = store;
    this.doorbells = doorbells;
    this.mail = mail;
  }

  public void dispatch(String caseId) {
    Optional<Case> found = store.find(caseId);
    if (found.isEmpty()) {
      return;
    }
    Case whole = found.get();
    if (whole.timer(TimerKind.ASSIGNMENT).isPresent()) {
      doorbells.work(whole.level(), caseId);
    }
    mail.sendAll(whole);
  }
}
