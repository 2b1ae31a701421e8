package org.contactrouter.local.packaged;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;

/**
 * How a function is started.
 *
 * @param task the folder with its classes and {@code lib/}, as Lambda unpacks a zip
 * @param arguments of the virtual machine, besides those that every function gets
 * @param classPath what the virtual machine itself loads, instead of the runtime interface client
 */
public record Launch(
    String name,
    String handler,
    Path task,
    Map<String, String> environment,
    List<String> arguments,
    List<Path> classPath) {

  /** A function of the template, whose services are where {@code services} says. */
  public static Launch of(Template.Function function, Path task, Map<String, String> services) {
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.putAll(services);
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes()));
    return new Launch(function.id(), function.handler(), task, environment, List.of(), List.of());
  }

  /** The same, but it stops for a snapshot before it asks for events (SnapStart). */
  public Launch stoppingForASnapshot() {
    return with("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
        .with("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
  }

  /** The same with one more argument. */
  public Launch with(String argument) {
    return new Launch(name, handler, task, environment, joined(arguments, argument), classPath);
  }

  /** The same with one more environment variable. */
  public Launch with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Launch(name, handler, task, more, arguments, classPath);
  }

  private static List<String> joined(List<String> before, String last) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
  }
}
