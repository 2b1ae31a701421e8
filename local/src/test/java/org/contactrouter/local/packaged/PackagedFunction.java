package org.contactrouter.local.packaged;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function of the unpacked zip in a process of its own, started by AWS's runtime interface
 * client, with nothing on its class path but that client and the zip.
 */
final class PackagedFunction implements AutoCloseable {
  private final RuntimeApi api;
  private final Process process;
  private final Path log;

  private PackagedFunction(RuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
  }

  static PackagedFunction start(Template.Function function, Path task, Map<String, String> services)
      throws IOException {
    RuntimeApi api = new RuntimeApi();
    Path log = Files.createTempFile(function.id(), ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command(function))
            .directory(task.toFile()) // Where it looks for classes and lib/.
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(function.environment());
    environment.putAll(services);
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes()));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.id());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", function.id());
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", task.toString());
    return new PackagedFunction(api, builder.start(), log);
  }

  /** The answer to an event, as JSON. */
  String invoke(String event) throws IOException, InterruptedException {
    try {
      RuntimeApi.Answer answer = api.invoke(event, process);
      if (answer.failed()) {
        throw new IllegalStateException(answer.body());
      }
      return answer.body();
    } catch (IllegalStateException failure) {
      throw new IllegalStateException(failure.getMessage() + "\n" + Files.readString(log), failure);
    }
  }

  /** Everything that it wrote. */
  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    api.close();
    Files.delete(log);
  }

  private static List<String> command(Template.Function function) {
    String classPath =
        Stream.of(
                AWSLambda.class,
                LambdaLogger.class,
                PojoSerializer.class,
                SdkInternalThreadLocal.class)
            .map(PackagedFunction::jar)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.addAll(List.of(AWSLambda.class.getName(), function.handler()));
    return command;
  }

  private static String jar(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
