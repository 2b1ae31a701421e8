package org.contactrouter.aws.dynamo;

import java.util.Random;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Fails attempts of calls, from a seed: before they are sent, or after the service did what it was
 * asked, when the reply is lost or comes too late. Others are held up while somebody else acts. For
 * one thread.
 */
final class Fire implements ExecutionInterceptor {
  private static final long ATTEMPT_MILLIS = 700;

  private final Random random;
  private double share;
  private int failed;
  private int heldUp;
  private Runnable between = () -> {};
  private boolean holding;

  /**
   * Fails attempts.
   *
   * @param share of all attempts, before and again after they are sent, 0 to 1
   */
  Fire(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  /** Fails nothing any more. */
  void out() {
    share = 0;
  }

  /** How many attempts failed. */
  int failed() {
    return failed;
  }

  /** What somebody else does while a call of ours is held up; their own calls are not held up. */
  void between(Runnable act) {
    between = act;
  }

  /** How many attempts were held up. */
  int heldUp() {
    return heldUp;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    if (!holding && random.nextDouble() < share) {
      holding = true;
      heldUp++;
      between.run();
      holding = false;
    }
    if (strikes()) {
      throw RetryableException.create("the connection was refused");
    }
  }

  @Override
  public void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
    if (strikes()) {
      throw random.nextBoolean()
          ? RetryableException.create("the reply was lost")
          : ApiCallAttemptTimeoutException.create(ATTEMPT_MILLIS);
    }
  }

  private boolean strikes() {
    boolean strikes = random.nextDouble() < share;
    failed += strikes ? 1 : 0;
    return strikes;
  }
}
