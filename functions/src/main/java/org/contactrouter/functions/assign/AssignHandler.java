package org.contactrouter.functions.assign;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.contactrouter.act.AssignCase;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.bells.BellLog;
import org.contactrouter.functions.bells.Bells;

/** Gives new work to someone. */
public final class AssignHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final AssignCase assign;

  /** For Lambda. */
  public AssignHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public AssignHandler(Wiring wiring) {
    this(wiring.assignCase());
  }

  public AssignHandler(AssignCase assign) {
    this.assign = assign;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new Bells(new BellLog("assign", context)).answer(event, assign::assign);
  }
}
