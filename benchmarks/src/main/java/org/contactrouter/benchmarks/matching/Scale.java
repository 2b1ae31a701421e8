package org.contactrouter.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.load.Question;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * How long banks take to build, to load and to ask, and how large they are, by the number of
 * entries.
 *
 * <p>An entry has the phrasings of one of BANKING77's, each about a thing of its own: what is
 * measured is time, not how right it is.
 */
public final class Scale {
  private static final Path FOLDER = Path.of("shared/matcher/src/test/resources/banking77");
  private static final int PHRASINGS = 5;
  private static final int QUESTIONS = 1_000;
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;
  private static final double MICROS_IN_A_MILLI = 1e3;
  private static final int KILO = 1024;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final List<Question> phrasings = Question.in(read("phrasings.tsv"));
  private final List<Question> questions = Question.in(read("questions.tsv"));
  private final List<String> things = things(phrasings);

  /**
   * The table, in Markdown.
   *
   * @param sizes how many entries
   */
  public static String table(int... sizes) throws IOException, RunnerException {
    Scale scale = new Scale();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| entries | way | published in, s | bank, KB | loaded in, ms | asked, ms: p50 | p99"
            + " | allocated by a question, KB |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int size : sizes) {
      for (Way way : Way.values()) {
        lines.add(scale.line(size, way));
        System.err.println(lines.getLast());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(int size, Way way) throws IOException, RunnerException {
    BankMaker maker = way.banks();
    BankDraft draft = BankDraft.of("en", "v000001", entries(size));
    long start = System.nanoTime();
    BuiltBank built = maker.build(draft);
    long published = System.nanoTime() - start;
    start = System.nanoTime();
    maker.read(built.stored());
    long loaded = System.nanoTime() - start;
    RunResult asked = asked(way, built.stored());
    Statistics times = asked.getPrimaryResult().getStatistics();
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %.1f | %,d | %.0f | %.2f | %.2f | %,.0f |",
        size,
        way.title(),
        published / SECOND,
        built.stored().length / KILO,
        loaded / MILLI,
        times.getPercentile(50) / MICROS_IN_A_MILLI,
        times.getPercentile(99) / MICROS_IN_A_MILLI,
        Objects.requireNonNull(asked.getSecondaryResults().get(ALLOCATED)).getScore() / KILO);
  }

  private static RunResult asked(Way way, byte[] bank) throws IOException, RunnerException {
    Path file = Files.write(Files.createTempFile("bank-", ".bin"), bank);
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(Asking.class.getName())
                  .param("file", file.toString())
                  .param("way", way.name())
                  .addProfiler(GCProfiler.class)
                  .shouldFailOnError(true)
                  .build())
          .runSingle();
    } finally {
      Files.delete(file);
    }
  }

  /** What is asked, in an order that is the same each time. */
  List<String> asked() {
    Random random = new Random(1);
    List<String> asked = new ArrayList<>();
    for (int at = 0; at < QUESTIONS; at++) {
      asked.add(about(questions.get(random.nextInt(questions.size())), random.nextInt(9_999)));
    }
    return asked;
  }

  private List<FaqEntry> entries(int size) {
    List<FaqEntry> entries = new ArrayList<>();
    int from = 0;
    for (int entry = 0; entry < size; entry++) {
      List<String> texts = new ArrayList<>();
      for (int at = 0; at < PHRASINGS; at++) {
        texts.add(about(phrasings.get(from++ % phrasings.size()), entry));
      }
      entries.add(
          new FaqEntry(
              "entry-" + entry,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              Map.of("en", new FaqText(Optional.empty(), "", texts))));
    }
    return entries;
  }

  /** The question about this thing, in one sentence. */
  private String about(Question question, int thing) {
    return question.text().replaceAll("[.?!]+", "")
        + " for the "
        + things.get(thing % things.size())
        + " "
        + things.get(thing / things.size() * 7 % things.size());
  }

  private static List<String> things(List<Question> texts) {
    TreeSet<String> words = new TreeSet<>();
    for (Question text : texts) {
      for (String word : text.text().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        if (word.length() > 4) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  private static InputFile read(String name) {
    return InputFile.read(FOLDER.resolve(name));
  }
}
