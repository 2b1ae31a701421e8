package org.contactrouter.aws.dynamo;

import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Loses replies on their way back, after the table has done what it was asked. */
final class LostReplies implements ExecutionInterceptor {
  private int kept;
  private int left;

  /** Loses this many of the next replies. */
  void lose(int replies) {
    loseAfter(0, replies);
  }

  /** Lets some replies through, then loses this many. */
  void loseAfter(int through, int replies) {
    kept = through;
    left = replies;
  }

  @Override
  public void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
    if (kept > 0) {
      kept--;
    } else if (left > 0) {
      left--;
      throw RetryableException.create("the reply was lost");
    }
  }
}
