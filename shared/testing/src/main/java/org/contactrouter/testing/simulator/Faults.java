package org.contactrouter.testing.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.contactrouter.port.StoreUnavailable;

/**
 * What goes wrong with calls: one is refused, or its effect happened and the reply was lost, or the
 * process was killed before or after it, or what it calls is down for hours. And between any two
 * calls another function may run.
 */
final class Faults {
  private final Random random;
  private final InstantSource clock;
  private final Map<Class<?>, Instant> downUntil = new HashMap<>();
  private final Runnable meanwhile;
  private double share;
  private long struck;

  /**
   * Makes calls fail.
   *
   * @param meanwhile what may happen between two calls
   * @param share of all calls, 0 to 1
   */
  Faults(Random random, InstantSource clock, Runnable meanwhile, double share) {
    this.random = random;
    this.clock = clock;
    this.meanwhile = meanwhile;
    this.share = share;
  }

  /** The process is gone; nobody hears of it but who waits for the reply. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  /** The same port, whose calls fail. */
  <T> T around(Class<T> port, T inner) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> call(port, method, inner, arguments)));
  }

  /** Takes a port down. */
  void down(Class<?> port, Duration time) {
    downUntil.put(port, clock.instant().plus(time));
  }

  /** Nothing fails any more. */
  void heal() {
    share = 0;
    downUntil.clear();
  }

  /** How many calls failed so far. */
  long struck() {
    return struck;
  }

  boolean strike() {
    return random.nextDouble() < share;
  }

  private Object call(Class<?> port, Method method, Object inner, Object[] arguments)
      throws Throwable {
    if (strike()) {
      meanwhile.run();
    }
    if (downUntil.getOrDefault(port, Instant.MIN).isAfter(clock.instant())) {
      struck++;
      throw new StoreUnavailable(method.getName() + " is down", null);
    }
    if (!strike()) {
      return answer(method, inner, arguments);
    }
    struck++;
    boolean before = random.nextBoolean();
    if (!before) {
      answer(method, inner, arguments);
    }
    throw random.nextInt(4) == 0 ? new Killed() : new StoreUnavailable(method.getName(), null);
  }

  private static Object answer(Method method, Object inner, Object[] arguments) throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
