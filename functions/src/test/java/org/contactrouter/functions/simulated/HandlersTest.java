package org.contactrouter.functions.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.contactrouter.functions.http.TestContext;
import org.contactrouter.testing.simulator.Functions;
import org.contactrouter.testing.simulator.Report;
import org.contactrouter.testing.simulator.Simulator;
import org.contactrouter.testing.simulator.Simulator.Options;
import org.contactrouter.testing.simulator.Violation;
import org.junit.jupiter.api.Test;

/** No contact is lost and no promise missed by the handlers themselves, page by page. */
class HandlersTest {
  private static final int SEEDS = 40;

  private final List<String> log = new ArrayList<>();

  @Test
  void loseNothingUnderFaults() {
    List<Report> reports =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> run(seed, work -> new Handlers(work, context())))
            .toList();

    assertThat(reports)
        .hasSize(SEEDS)
        .allSatisfy(report -> assertThat(report.violations()).as("" + report.seed()).isEmpty());
    assertThat(log)
        .anyMatch(line -> line.contains("\"event\":\"dispatch\"") && line.contains("failed"))
        .anyMatch(line -> line.contains("\"event\":\"remind\"") && line.contains("failed"))
        .anyMatch(line -> line.contains("/f/{formId}") && line.contains("503"))
        .anyMatch(line -> line.contains("/c/{token}/") && line.contains("503"))
        .anyMatch(line -> line.contains("/w/{token}") && line.contains("503"));
  }

  @Test
  void wouldBeCaughtIfTheyReportedNoFailure() {
    assertThat(
            LongStream.range(0, SEEDS)
                .mapToObj(seed -> run(seed, work -> new ReportsNone(new Handlers(work, context()))))
                .flatMap(report -> report.violations().stream())
                .map(Violation::kind)
                .findFirst())
        .contains(Violation.Kind.UNDONE);
  }

  private record ReportsNone(Functions inner) implements Functions {
    @Override
    public Optional<String> dispatch(List<Message> records) {
      inner.dispatch(records);
      return Optional.empty();
    }

    @Override
    public Set<String> assign(List<Message> bells) {
      inner.assign(bells);
      return Set.of();
    }

    @Override
    public Set<String> remind(List<Message> bells) {
      inner.remind(bells);
      return Set.of();
    }

    @Override
    public Set<String> publish(List<Message> bells) {
      inner.publish(bells);
      return Set.of();
    }

    @Override
    public void sweep() {
      inner.sweep();
    }
  }

  private Context context() {
    return new TestContext(log);
  }

  private Report run(long seed, Function<Functions.Work, Functions> functions) {
    return Simulator.run(
        new Options(seed, 4, .05, 2), functions, acts -> new ByHttp(acts, context()));
  }
}
