package org.contactrouter.functions.bells;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers a batch of bells one by one. A bell that fails is reported alone, so that the queue rings
 * it again and the others are not repeated.
 */
public final class Bells {
  private final BellLog log;

  public Bells(BellLog log) {
    this.log = log;
  }

  /**
   * Answers them.
   *
   * @param answer takes the id that a bell carries
   */
  public SQSBatchResponse answer(SQSEvent event, Consumer<String> answer) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage bell : event.getRecords()) {
      if (!log.timed(bell.getBody(), () -> answer.accept(bell.getBody()))) {
        failures.add(new BatchItemFailure(bell.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
