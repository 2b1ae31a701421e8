package org.contactrouter.functions.remind;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.contactrouter.act.RemindCase;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.bells.BellLog;
import org.contactrouter.functions.bells.Bells;

/** Does what is due on a case. */
public final class RemindHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final RemindCase remind;

  /** For Lambda. */
  public RemindHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public RemindHandler(Wiring wiring) {
    this(wiring.remindCase());
  }

  public RemindHandler(RemindCase remind) {
    this.remind = remind;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new Bells(new BellLog("remind", context)).answer(event, remind::remind);
  }
}
