package org.contactrouter.testing.simulator;

import java.util.function.UnaryOperator;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Postman;

/**
 * What a router is built of. The tests put broken parts in, to see that the simulator notices.
 *
 * @param store around the store that keeps the cases
 * @param postman around the postman that keeps the mails
 * @param sweeping whether the minute's sweep runs at all
 * @param key what becomes of an idempotency key on its way
 */
record Parts(
    UnaryOperator<CaseStore> store,
    UnaryOperator<Postman> postman,
    boolean sweeping,
    UnaryOperator<String> key) {

  /** Everything as it should be. */
  static final Parts SOUND =
      new Parts(UnaryOperator.identity(), UnaryOperator.identity(), true, UnaryOperator.identity());

  Parts withStore(UnaryOperator<CaseStore> broken) {
    return new Parts(broken, postman, sweeping, key);
  }

  Parts withPostman(UnaryOperator<Postman> broken) {
    return new Parts(store, broken, sweeping, key);
  }

  Parts withoutSweep() {
    return new Parts(store, postman, false, key);
  }

  Parts withKey(UnaryOperator<String> broken) {
    return new Parts(store, postman, sweeping, broken);
  }
}
