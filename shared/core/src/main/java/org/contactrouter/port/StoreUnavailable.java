package org.contactrouter.port;

import org.jspecify.annotations.Nullable;

/** The store did not do what it was asked, or did not say that it did. Trying again is safe. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
