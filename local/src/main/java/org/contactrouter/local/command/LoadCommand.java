package org.contactrouter.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.load.Load;
import org.contactrouter.local.load.LoadReport;
import org.contactrouter.local.load.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run load}: posts many questions, counts what came of them, and looks for each. */
@Command(
    name = "load",
    description = "Posts questions as contacts, counts the outcomes, and proves that none is lost.")
final class LoadCommand extends Verb implements Callable<Integer> {
  @Option(
      names = "--questions",
      paramLabel = "FILE",
      required = true,
      description = "label<TAB>text, one a line; the label is the entry that would be right.")
  private Path questions = Path.of("");

  @Option(names = "--language", paramLabel = "L", description = "pt, es or en; default: guessed.")
  private @Nullable String language;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many customers at once; default: ${DEFAULT-VALUE}.")
  private int threads = 8;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N questions.")
  private int limit = Integer.MAX_VALUE;

  private final Progress progress = new Progress();

  @Override
  public Integer call() {
    requireAtLeastOne("--threads", threads);
    requireAtLeastOne("--limit", limit);
    List<Question> all = Question.in(InputFile.read(questions)).stream().limit(limit).toList();
    Load load = new Load(client(), Optional.ofNullable(language), threads);
    LoadReport report;
    try {
      report = load.of(all, done -> progress.show(done + " of " + all.size() + " contacts"));
    } finally {
      progress.end();
    }
    print(report.json(), LoadText.of(report.json()));
    return report.isGood() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
