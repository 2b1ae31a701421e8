package org.contactrouter.functions.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON line about one event: ids, outcome, milliseconds; {@code docs/logs.md} lists the
 * members. Of a failure it tells the classes and places and never the message, which may hold a
 * person's words.
 *
 * <pre>{@code
 * {"event":"assign","requestId":"…","id":"…","outcome":"done","ms":12}
 * }</pre>
 */
public final class LogLine {
  private static final int MOST = 12;

  private final LambdaLogger log;
  private final long start = System.nanoTime();
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Begins the line of an event; its time runs from here. */
  public LogLine(String event, Context context) {
    this(event, context.getLogger());
    members.put("requestId", context.getAwsRequestId());
  }

  /** The same for what no request asked for. */
  public LogLine(String event, LambdaLogger log) {
    this.log = log;
    members.put("event", event);
  }

  public void put(String member, Object value) {
    members.put(member, value);
  }

  public void failure(Throwable failure) {
    put("failure", causes(failure));
    put("at", Stream.of(failure.getStackTrace()).limit(MOST).map(LogLine::place).toList());
  }

  /**
   * Lets CloudWatch make counts of it, in its embedded metric format.
   *
   * @param function what they are counted by
   */
  public void metrics(String function, Map<String, Integer> counts) {
    put("FunctionName", function);
    counts.forEach(this::put);
    List<Map<String, String>> named =
        counts.keySet().stream().sorted().map(LogLine::count).toList();
    Map<String, Object> directive =
        Map.of(
            "Namespace",
            "ContactRouter",
            "Dimensions",
            List.of(List.of("FunctionName")),
            "Metrics",
            named);
    put(
        "_aws",
        Map.of(
            "Timestamp", System.currentTimeMillis(),
            "CloudWatchMetrics", List.of(directive)));
  }

  private static Map<String, String> count(String name) {
    return new TreeMap<>(Map.of("Name", name, "Unit", "Count"));
  }

  /** Ends the line. As bytes: Lambda's client would wrap a text in JSON of its own. */
  public void write() {
    put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    log.log((JsonMapper.shared().writeValueAsString(members) + "\n").getBytes(UTF_8));
  }

  private static List<String> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MOST)
        .map(cause -> cause.getClass().getName())
        .toList();
  }

  private static String place(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }
}
