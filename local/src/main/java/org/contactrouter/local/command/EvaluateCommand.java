package org.contactrouter.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.PrecisionPromise;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.evaluate.Evaluation;
import org.contactrouter.local.evaluate.EvaluationReport;
import org.contactrouter.local.evaluate.LabelledPhrasings;
import org.contactrouter.local.load.Question;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.Encoders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run evaluate}: how well a bank of given phrasings answers given questions. */
@Command(
    name = "evaluate",
    description = {
      "Builds a bank as publishing does, asks it as triage does, and prints one JSON object.",
      "Files have label<TAB>text, one a line; the label is the entry that would be right."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> LANGUAGES = List.of("pt", "es", "en");

  @Option(names = "--faqs", paramLabel = "FILE", required = true, description = "The phrasings.")
  private Path faqs = Path.of("");

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      required = true,
      description = "Questions that the entries answer.")
  private Path questions = Path.of("");

  @Option(
      names = "--out-of-scope",
      paramLabel = "FILE",
      description = "Questions that no entry answers.")
  private @Nullable Path outOfScope;

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "en",
      description = "pt, es or en; default: ${DEFAULT-VALUE}.")
  private String language = "en";

  @Option(
      names = "--phrasings",
      paramLabel = "K",
      description = "Only K phrasings of each entry, drawn by the seed.")
  private int phrasings = Integer.MAX_VALUE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which phrasings are drawn; default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "0.95",
      description = "What answers must keep, 0.9 to 0.99; default: ${DEFAULT-VALUE}.")
  private double precision = PrecisionPromise.DEFAULT.precision();

  @Option(
      names = "--out-of-scope-share",
      paramLabel = "S",
      defaultValue = "0.7",
      description = {
        "The share of all questions that is assumed to be out of scope, 0.2 to 0.8;",
        "default: ${DEFAULT-VALUE}."
      })
  private double outOfScopeShare = PrecisionPromise.DEFAULT.outOfScopeShare();

  @Option(names = "--names", description = "The labels are names of their entries too.")
  private boolean names;

  @Option(
      names = "--past",
      paramLabel = "FILE",
      description = "Past questions to learn from, one a line; a label before a tab is not read.")
  private @Nullable Path past;

  @Option(names = "--words-only", description = "Matches without encoders.")
  private boolean wordsOnly;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = new Progress();

  @Override
  public Integer call() {
    requireOptions();
    LabelledPhrasings drawn =
        new LabelledPhrasings(Question.in(InputFile.read(faqs))).draw(phrasings, seed);
    BankDraft draft =
        new BankDraft(
            language,
            "v000001",
            drawn.entries(language, names),
            past == null ? List.of() : pastOf(InputFile.read(past)),
            new PrecisionPromise(precision, outOfScopeShare));
    EvaluationReport report;
    try {
      report =
          new Evaluation(maker())
              .of(
                  draft,
                  in(questions),
                  outOfScope == null ? List.of() : in(outOfScope),
                  progress::show);
    } finally {
      progress.end();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(report.json());
    out.flush();
    return ExitCode.DONE;
  }

  private void requireOptions() {
    Wanted.require(spec, LANGUAGES.contains(language), "--language: pt, es or en is asked for");
    Wanted.require(spec, phrasings >= 1, "--phrasings: at least 1 is asked for");
    Wanted.require(
        spec, precision >= .9 && precision <= .99, "--precision: 0.9 to 0.99 is asked for");
    Wanted.require(
        spec,
        outOfScopeShare >= .2 && outOfScopeShare <= .8,
        "--out-of-scope-share: 0.2 to 0.8 is asked for");
  }

  private TrainedBankMaker maker() {
    if (wordsOnly) {
      return TrainedBankMaker.byWords();
    }
    Recipes recipes = new Recipes(new Encoders());
    recipes
        .whyWordsAlone(language)
        .ifPresent(
            reason -> {
              throw new CommandException("No encoder runs here, try --words-only: " + reason);
            });
    return new TrainedBankMaker(recipes::of);
  }

  private static List<Question> in(Path file) {
    return Question.in(InputFile.read(file));
  }

  private static List<String> pastOf(InputFile file) {
    return file.text()
        .lines()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .filter(text -> !text.isBlank())
        .toList();
  }
}
