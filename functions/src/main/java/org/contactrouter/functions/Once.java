package org.contactrouter.functions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and then is always the same. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
