package org.contactrouter.act;

import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;

/** Whoever gave a case to its queue and named nobody to get it. */
final class Giver {
  private Giver() {}

  /** The last one who did, as long as the case stays at its level. */
  static Optional<Actor> of(Case whole) {
    for (CaseEvent event : whole.history().reversed()) {
      if (event.change() instanceof Change.Transferred transferred) {
        return transferred.agent().isEmpty() ? Optional.of(event.by()) : Optional.empty();
      }
      if (event.change() instanceof Change.LevelChanged) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
