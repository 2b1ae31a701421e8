package org.contactrouter.act;

import org.contactrouter.port.CaseStore;

/** Erases a case because its customer wants it. A repeat finds nothing more. */
public final class EraseCase {
  private final CaseStore store;

  public EraseCase(CaseStore store) {
    this.store = store;
  }

  /** Whether there was something to erase. */
  public boolean erase(String caseId) {
    return store.erase(caseId);
  }
}
