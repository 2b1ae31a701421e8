package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people were told that it was done: from then on it must be so. */
final class Acknowledged {
  /** Everybody's words by case id, the customer's first ahead. */
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private final Map<String, String> idByKey = new HashMap<>();
  private final Set<String> keyed = new HashSet<>();
  private final Map<String, Instant> erased = new HashMap<>();
  private final Set<String> mayBeErased = new HashSet<>();
  private int accepted;

  /**
   * A contact was taken.
   *
   * @return the case that was told under this key before
   */
  Optional<String> taken(String key, String id, String message) {
    Optional<String> before = Optional.ofNullable(idByKey.putIfAbsent(key, id));
    if (before.isEmpty()) {
      accepted++;
      opened(id, message);
    }
    return before;
  }

  /** The case that was taken under a key. */
  Optional<String> id(String key) {
    return Optional.ofNullable(idByKey.get(key));
  }

  /** A case was opened that goes on with another one. */
  void opened(String id, String message) {
    words.computeIfAbsent(id, _ -> new ArrayList<>(List.of(message)));
  }

  /** These words are sent under a key, maybe several times. */
  void saying(String text) {
    keyed.add(text);
  }

  /** Whether words were sent under a key, so that they are said once at most. */
  boolean isKeyed(String text) {
    return keyed.contains(text);
  }

  void said(String id, String text) {
    Optional.ofNullable(words.get(id)).ifPresent(said -> said.add(text));
  }

  void erasing(String id) {
    mayBeErased.add(id);
  }

  void erased(String id, Instant now) {
    erased.putIfAbsent(id, now);
    words.remove(id);
  }

  Map<String, List<String>> words() {
    return words;
  }

  Map<String, Instant> erased() {
    return erased;
  }

  boolean mayBeErased(String id) {
    return mayBeErased.contains(id);
  }

  int accepted() {
    return accepted;
  }
}
