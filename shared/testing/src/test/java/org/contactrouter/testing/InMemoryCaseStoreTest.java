package org.contactrouter.testing;

import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.contract.CaseStoreContract;

class InMemoryCaseStoreTest extends CaseStoreContract {
  private final CaseStore store = new InMemoryCaseStore();

  @Override
  protected CaseStore store() {
    return store;
  }
}
