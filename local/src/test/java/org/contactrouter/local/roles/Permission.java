package org.contactrouter.local.roles;

import java.util.Comparator;
import java.util.Optional;

/**
 * That a function may do something, or does it.
 *
 * @param resource as the template names it
 * @param only the one partition of a table, or sender of a mail; empty for any
 */
record Permission(String function, String action, String resource, Optional<String> only)
    implements Comparable<Permission> {
  private static final Comparator<Permission> ORDER =
      Comparator.comparing(Permission::function)
          .thenComparing(Permission::resource)
          .thenComparing(Permission::action)
          .thenComparing(permission -> permission.only().orElse(""));

  /** Whether this allows the other. */
  boolean covers(Permission other) {
    return function.equals(other.function)
        && action.equals(other.action)
        && resource.equals(other.resource)
        && (only.isEmpty() || only.equals(other.only));
  }

  /** The same for all of the resource. */
  Permission forAny() {
    return new Permission(function, action, resource, Optional.empty());
  }

  /** The action and what it is done to, in words. */
  String words() {
    return action + " on " + resource + only.map(" for "::concat).orElse("");
  }

  @Override
  public int compareTo(Permission other) {
    return ORDER.compare(this, other);
  }
}
