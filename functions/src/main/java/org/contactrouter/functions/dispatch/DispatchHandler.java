package org.contactrouter.functions.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.bells.BellLog;

/**
 * Follows the stream of cases. Several records of a case are one look at it. The first case that
 * fails is reported at its first record: the stream comes again from there, and the cases before it
 * are not repeated.
 */
public final class DispatchHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final DispatchCase dispatch;

  /** For Lambda. */
  public DispatchHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public DispatchHandler(Wiring wiring) {
    this(wiring.dispatchCase());
  }

  public DispatchHandler(DispatchCase dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    BellLog log = new BellLog("dispatch", context);
    List<BatchItemFailure> failures =
        firstRecords(event).entrySet().stream()
            .filter(one -> !log.timed(one.getKey(), () -> dispatch.dispatch(one.getKey())))
            .limit(1)
            .map(one -> new BatchItemFailure(one.getValue()))
            .toList();
    return new StreamsEventResponse(failures);
  }

  /** The cases in the order of their first records, with the sequence numbers of those. */
  private static SequencedMap<String, String> firstRecords(DynamodbEvent event) {
    SequencedMap<String, String> first = new LinkedHashMap<>();
    for (DynamodbStreamRecord record : event.getRecords()) {
      first.putIfAbsent(caseId(record), record.getDynamodb().getSequenceNumber());
    }
    return first;
  }

  private static String caseId(DynamodbStreamRecord record) {
    return Optional.ofNullable(record.getDynamodb().getKeys().get("caseId"))
        .orElseThrow(() -> new IllegalStateException("a stream record lacks the key caseId"))
        .getS();
  }
}
