package org.contactrouter.act;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.StoreUnavailable;

/**
 * Changes a case: reads it, decides, adds the events, and decides again when someone was faster.
 */
final class CaseWriter {
  private static final int ATTEMPTS = 10;

  private final CaseStore store;

  CaseWriter(CaseStore store) {
    this.store = store;
  }

  /**
   * Changes a case.
   *
   * @param act what happens to the case as it is now: empty refuses, no events change nothing
   * @throws StoreUnavailable when others were faster each time
   */
  Outcome change(String caseId, Function<Case, Optional<List<CaseEvent>>> act) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Case> found = store.find(caseId);
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      Case before = found.get();
      Optional<List<CaseEvent>> events = act.apply(before);
      if (events.isEmpty()) {
        return new Outcome.Refused(before);
      }
      if (events.get().isEmpty()) {
        return new Outcome.Done(before);
      }
      Case after = before.after(events.get());
      if (store.append(before, events.get())) {
        return new Outcome.Done(after);
      }
    }
    throw new StoreUnavailable("others changed the case each time", null);
  }
}
