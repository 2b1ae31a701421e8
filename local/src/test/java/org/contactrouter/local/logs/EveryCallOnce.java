package org.contactrouter.local.logs;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.contactrouter.local.recorded.Recorder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Lets each kind of call of each function fail once, with a message that quotes the whole request,
 * as AWS's own messages quote keys and values.
 */
final class EveryCallOnce implements Recorder.Fault {
  private final Set<String> called = new ConcurrentSkipListSet<>();
  private final Set<String> failed = new ConcurrentSkipListSet<>();
  private volatile boolean begun;

  /** Until now calls were only learned; from now on they fail. */
  void begin() {
    begun = true;
  }

  /** What was called and has not failed yet. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(called);
    missing.removeAll(failed);
    return missing;
  }

  @Override
  public Optional<RuntimeException> in(String function, SdkRequest request) {
    String call = function + " " + request.getClass().getSimpleName();
    called.add(call);
    return begun && failed.add(call)
        ? Optional.of(AwsServiceException.builder().message(request.toString()).build())
        : Optional.empty();
  }
}
