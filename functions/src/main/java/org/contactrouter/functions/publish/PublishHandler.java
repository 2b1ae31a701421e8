package org.contactrouter.functions.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.contactrouter.act.PublishKnowledge;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.bells.BellLog;
import org.contactrouter.functions.bells.Bells;

/**
 * Publishes a knowledge document. A failure is logged here and told by the job; the bell that it
 * leaves in the queue then finds the job ended.
 */
public final class PublishHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final PublishKnowledge publish;

  /** For Lambda. */
  public PublishHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public PublishHandler(Wiring wiring) {
    this(wiring.publishKnowledge());
  }

  public PublishHandler(PublishKnowledge publish) {
    this.publish = publish;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new Bells(new BellLog("publish", context)).answer(event, publish::publish);
  }
}
