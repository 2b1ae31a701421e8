package org.contactrouter.aws.dynamo;

import java.util.function.Supplier;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns a failure of the SDK into the one that the ports declare. */
final class Guarded {
  private Guarded() {}

  static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw new StoreUnavailable(what, failure);
    }
  }
}
