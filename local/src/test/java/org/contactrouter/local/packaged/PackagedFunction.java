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
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in a process of its own, started by AWS's runtime interface client, with nothing on
 * its class path but that client and what its launch names.
 */
public final class PackagedFunction implements AutoCloseable {
  private final RuntimeApi api;
  private final Process process;
  private final Path log;

  private PackagedFunction(RuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
  }

  /** Starts it; its answer to the first event shows whether it could. */
  public static PackagedFunction start(Launch launch) throws IOException {
    RuntimeApi api = new RuntimeApi();
    Path log = Files.createTempFile(launch.name(), ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command(launch))
            .directory(launch.task().toFile()) // Where it looks for classes and lib/.
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(launch.environment());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", launch.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", launch.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", launch.name());
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", launch.task().toString());
    return new PackagedFunction(api, builder.start(), log);
  }

  /** The answer to an event, as JSON. */
  public String invoke(String event) throws IOException, InterruptedException {
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

  /** Waits until it is ready for a snapshot of it. */
  public void awaitSnapshot() throws IOException, InterruptedException {
    try {
      api.awaitSnapshot(process);
    } catch (IllegalStateException failure) {
      throw new IllegalStateException(failure.getMessage() + "\n" + log(), failure);
    }
  }

  /** Goes on as if it were restored from its snapshot. */
  public void restore() {
    api.restore();
  }

  /** The process, for what the system knows of it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Everything that it wrote. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends it as Lambda does, so that it can still write what it writes at its end. */
  public void end() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    api.close();
    Files.delete(log);
  }

  private static List<String> command(Launch launch) {
    Stream<String> client =
        Stream.of(
                AWSLambda.class,
                LambdaLogger.class,
                PojoSerializer.class,
                SdkInternalThreadLocal.class)
            .map(PackagedFunction::jar)
            .distinct();
    String classPath =
        Stream.concat(client, launch.classPath().stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(launch.arguments());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.addAll(List.of(AWSLambda.class.getName(), launch.handler()));
    return command;
  }

  private static String jar(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
