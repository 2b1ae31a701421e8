package org.contactrouter.local.gateway;

import java.util.Optional;

/** Something that only the local system answers. */
@FunctionalInterface
public interface LocalPage {
  /** The answer, if this is its request. */
  Optional<Answer> answer(Request request);
}
