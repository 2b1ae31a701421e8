package org.contactrouter.testing.simulator;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Postman;

/**
 * What a router is built of. The tests put broken parts in, to see that the simulator notices.
 *
 * @param ports what becomes of the world
 * @param functions the functions that do the work behind the pages
 * @param front what people see of it
 * @param sweeping whether the minute's sweep runs at all
 * @param key what becomes of an idempotency key on its way
 */
record Parts(
    UnaryOperator<Ports> ports,
    Function<Functions.Work, Functions> functions,
    Function<Front.Acts, Front> front,
    boolean sweeping,
    UnaryOperator<String> key) {

  /** Everything as it should be. */
  static final Parts SOUND =
      new Parts(
          UnaryOperator.identity(),
          UseCases::new,
          WithoutPages::new,
          true,
          UnaryOperator.identity());

  Parts withPorts(UnaryOperator<Ports> broken) {
    return new Parts(broken, functions, front, sweeping, key);
  }

  Parts withStore(UnaryOperator<CaseStore> broken) {
    return withPorts(ports -> ports.with(broken.apply(ports.store())));
  }

  Parts withPostman(UnaryOperator<Postman> broken) {
    return withPorts(ports -> ports.with(broken.apply(ports.postman())));
  }

  Parts withFunctions(Function<Functions.Work, Functions> others) {
    return new Parts(ports, others, front, sweeping, key);
  }

  Parts withFront(Function<Front.Acts, Front> other) {
    return new Parts(ports, functions, other, sweeping, key);
  }

  Parts withoutSweep() {
    return new Parts(ports, functions, front, false, key);
  }

  Parts withKey(UnaryOperator<String> broken) {
    return new Parts(ports, functions, front, sweeping, broken);
  }
}
