package org.contactrouter.functions.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;

/**
 * Where a form may stand: any site, or the sites that it lists. An origin is compared whole:
 * scheme, host and port.
 */
public sealed interface AllowedOrigins {

  /** Any site may post; none is redirected to. */
  record Any() implements AllowedOrigins {}

  /** These sites may post and be redirected to. */
  record Listed(Set<Origin> origins) implements AllowedOrigins {
    public Listed {
      origins = Set.copyOf(origins);
    }
  }

  static AllowedOrigins any() {
    return new Any();
  }

  /**
   * These sites only, for example {@code https://shop.example}.
   *
   * @throws IllegalArgumentException when one is no {@code http} or {@code https} origin
   */
  static AllowedOrigins listed(Collection<String> origins) {
    return new Listed(
        origins.stream()
            .map(
                text ->
                    Origin.of(text)
                        .orElseThrow(() -> new IllegalArgumentException("no origin: " + text)))
            .collect(toUnmodifiableSet()));
  }
}
