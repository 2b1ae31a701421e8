package org.contactrouter.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.Match;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread asks a published bank one question after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class Asking {
  /** The file of the bank. */
  @Param("")
  public String file = "";

  @Param public Way way = Way.WORDS;

  private final List<String> questions = new Scale().asked();
  private @Nullable Bank bank;
  private int next;

  /** Loads the bank. */
  @Setup
  public void load() throws IOException {
    bank = way.banks().read(Files.readAllBytes(Path.of(file)));
  }

  /** Asks the next question. */
  @Benchmark
  public Match ask() {
    next = (next + 1) % questions.size();
    return Objects.requireNonNull(bank).match(questions.get(next));
  }
}
