package org.contactrouter.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One JSON line for a request: ids, outcome, milliseconds. The route is logged and never the path,
 * which may hold a token; of a failure its classes and places and never its message, which may hold
 * a person's words.
 *
 * <pre>{@code
 * {"event":"http","requestId":"…","method":"POST","route":"/f/{formId}","status":201,"ms":12}
 * }</pre>
 */
final class RequestLog {
  private static final int FRAMES = 12;

  private final Context context;
  private final Map<String, Object> line = new LinkedHashMap<>();

  RequestLog(Context context, HttpRequest request) {
    this.context = context;
    line.put("event", "http");
    line.put("requestId", context.getAwsRequestId());
    line.put("method", request.method());
    line.put("route", request.route());
  }

  void failure(Throwable failure) {
    line.put("failure", causes(failure));
    line.put("at", Stream.of(failure.getStackTrace()).limit(FRAMES).map(this::place).toList());
  }

  void write(HttpResponse response, long milliseconds) {
    line.put("status", response.status());
    line.put("ms", milliseconds);
    context.getLogger().log(Json.write(line) + "\n");
  }

  private static List<String> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(FRAMES)
        .map(cause -> cause.getClass().getName())
        .toList();
  }

  private String place(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }
}
