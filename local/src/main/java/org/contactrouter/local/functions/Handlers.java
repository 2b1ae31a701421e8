package org.contactrouter.local.functions;

/** Knows how handlers come by what they work on. */
@FunctionalInterface
public interface Handlers {
  /** A factory of handlers on these clients. */
  HandlerFactory on(LocalClients clients);
}
