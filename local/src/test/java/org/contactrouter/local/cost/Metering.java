package org.contactrouter.local.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactrouter.local.functions.HeardHandler.Run;
import org.contactrouter.local.recorded.Call;
import org.contactrouter.local.recorded.Recorder;
import org.contactrouter.local.template.BillReader;
import org.contactrouter.local.template.Template;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** Counts what AWS would meter from what is on record. */
final class Metering {
  private final Template template;
  private final Prices prices;
  private final Recorder recorder;
  private final Set<String> restored;
  private final Invoked invoked;

  /**
   * Counts by these.
   *
   * @param bill what of the template shows on the bill only
   */
  Metering(Template template, Prices prices, Recorder recorder, BillReader bill) {
    this.template = template;
    this.prices = prices;
    this.recorder = recorder;
    this.restored = bill.restored();
    this.invoked =
        new Invoked(
            template,
            bill.everyRunIsLogged() ? prices.linesOfLambda() : List.of(),
            bill.compressedFrom());
  }

  /**
   * Adds to a life what functions use in a step; of the sweep, which runs anyway, only its bells.
   */
  void count(String name, Runnable step, Life life) {
    recorder.clear();
    step.run();
    Map<String, Usage> used = new TreeMap<>();
    template
        .functions()
        .forEach(
            (id, function) -> used.put(id, function.schedules().isEmpty() ? usage(id) : bells(id)));
    used.values().removeIf(usage -> usage.amounts().isEmpty());
    life.steps().merge(name, used, Life::merged);
    recorder.calls().stream()
        .filter(call -> used.containsKey(call.function()))
        .filter(this::isOfTheContact)
        .forEach(
            call ->
                life.calls()
                    .merge(kind(call), new Life.Calls(1, Consumed.by(call)), Life.Calls::plus));
  }

  private boolean isOfTheContact(Call call) {
    return function(call.function()).schedules().isEmpty() || call.request() instanceof SqsRequest;
  }

  /** The function, the operation and what it is about. */
  private static String kind(Call call) {
    String operation = call.request().getClass().getSimpleName().replace("Request", "");
    return call.function() + " | " + operation + " " + Place.of(call.request());
  }

  /** The same life, and in each step the share in starts of instances that falls to it. */
  Life withStarts(Life life, Map<String, Usage> starts) {
    SequencedMap<String, Map<String, Usage>> steps = new LinkedHashMap<>();
    life.steps()
        .forEach(
            (name, used) -> {
              Map<String, Usage> all = new TreeMap<>();
              used.forEach((id, usage) -> all.put(id, usage.plus(start(id, usage, starts))));
              steps.put(name, all);
            });
    return new Life(steps, life.calls(), life.storedBytes());
  }

  private Usage start(String function, Usage usage, Map<String, Usage> starts) {
    double share = assumed("coldShare") * usage.amount(Meter.INVOCATIONS);
    return starts
        .getOrDefault(function, Usage.NONE)
        .plus(duration(function, assumed(startOf(function))))
        .times(share);
  }

  private String startOf(String function) {
    return restored.contains(function) ? "restoreMilliseconds" : "startMilliseconds";
  }

  /** What one invocation of a function uses while something happens. */
  Usage perInvocation(String function, Runnable happening) {
    recorder.clear();
    happening.run();
    Usage usage = usage(function);
    return usage.times(1 / usage.amount(Meter.INVOCATIONS));
  }

  private Usage usage(String function) {
    List<Call> calls = calls(function);
    List<Run> runs =
        recorder.runs().stream().filter(run -> run.function().equals(function)).toList();
    double milliseconds =
        calls.size() * assumed("callMilliseconds") + runs.size() * assumed("ownMilliseconds");
    return Stream.concat(calls.stream().map(Consumed::by), runs.stream().map(invoked::by))
        .reduce(Usage::plus)
        .map(all -> all.plus(duration(function, milliseconds)))
        .orElse(Usage.NONE);
  }

  private Usage bells(String function) {
    return calls(function).stream()
        .filter(call -> call.request() instanceof SqsRequest)
        .map(Consumed::by)
        .reduce(Usage.NONE, Usage::plus);
  }

  private List<Call> calls(String function) {
    return recorder.calls().stream().filter(call -> call.function().equals(function)).toList();
  }

  private Usage duration(String function, double milliseconds) {
    double gigabytes = function(function).memoryMegabytes() / 1024.0;
    return Usage.of(Meter.GIGABYTE_SECONDS, gigabytes * milliseconds / 1000);
  }

  private Template.Function function(String id) {
    return Objects.requireNonNull(template.functions().get(id), id);
  }

  private double assumed(String name) {
    return prices.assumed(name);
  }
}
