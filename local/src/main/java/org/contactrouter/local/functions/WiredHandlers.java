package org.contactrouter.local.functions;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

/**
 * Makes handlers by their constructor that takes {@code Wiring}, which gets the clients and the
 * clock of the local system.
 */
public final class WiredHandlers implements HandlerFactory {
  private static final String WIRING = "org.contactrouter.functions.Wiring";

  private final Object clients;
  private final InstantSource clock;
  private final Method wire;

  /** Handlers on these clients and this clock. */
  public WiredHandlers(LocalClients local) {
    this.clock = local.clock();
    this.wire = wiring();
    this.clients =
        create(
            wire.getParameterTypes()[1].getConstructors()[0],
            local.dynamo(),
            local.sqs(),
            local.ses());
  }

  @Override
  public Object create(Class<?> handler, Map<String, String> environment) {
    return create(constructor(handler), call(environment));
  }

  private Object call(Map<String, String> environment) {
    try {
      return wire.invoke(null, environment, clients, clock);
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method wiring() {
    try {
      return Arrays.stream(Class.forName(WIRING).getMethods())
          .filter(method -> method.getName().equals("of") && method.getParameterCount() == 3)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(WIRING + " has no method of"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> constructor(Class<?> handler) {
    return Arrays.stream(handler.getConstructors())
        .filter(
            found ->
                found.getParameterCount() == 1
                    && found.getParameterTypes()[0].getName().equals(WIRING))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(handler.getName() + " has no constructor (Wiring)"));
  }

  private static Object create(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException unchecked(InvocationTargetException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
