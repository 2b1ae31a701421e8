package org.contactrouter.local.functions;

import java.util.Map;

/** Makes the handler of a function, as Lambda does when it starts an instance. */
@FunctionalInterface
public interface HandlerFactory {
  /** A handler of the class that the template names, with the function's environment. */
  Object create(Class<?> handler, Map<String, String> environment);
}
