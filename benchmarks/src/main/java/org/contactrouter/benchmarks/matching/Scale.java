package org.contactrouter.benchmarks.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.load.Question;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.Encoders;

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

  private final List<Question> phrasings = Question.in(read("phrasings.tsv"));
  private final List<Question> questions = Question.in(read("questions.tsv"));
  private final List<String> things = things(phrasings);

  private Scale() {}

  /**
   * The table, in Markdown.
   *
   * @param sizes how many entries
   */
  public static String table(int... sizes) {
    Recipes recipes = new Recipes(new Encoders());
    Scale scale = new Scale();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| entries | way | published in, s | bank, KB | loaded in, ms | asked, ms: p50 | p99 |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    for (int size : sizes) {
      lines.add(scale.line(size, "words", TrainedBankMaker.byWords()));
      lines.add(scale.line(size, "bge (en)", new TrainedBankMaker(_ -> recipes.of("en"))));
      lines.add(scale.line(size, "USE, e5 (pt, es)", new TrainedBankMaker(_ -> recipes.of("es"))));
      lines.subList(lines.size() - 3, lines.size()).forEach(System.err::println);
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(int size, String way, BankMaker maker) {
    BankDraft draft = BankDraft.of("en", "v000001", entries(size));
    long start = System.nanoTime();
    BuiltBank built = maker.build(draft);
    long published = System.nanoTime() - start;
    start = System.nanoTime();
    Bank bank = maker.read(built.stored());
    long loaded = System.nanoTime() - start;
    List<String> asked = asked();
    asked.forEach(bank::match); // Till the compiler is done.
    long[] nanos = new long[asked.size()];
    for (int at = 0; at < nanos.length; at++) {
      long before = System.nanoTime();
      bank.match(asked.get(at));
      nanos[at] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %.1f | %,d | %.0f | %.2f | %.2f |",
        size,
        way,
        published / SECOND,
        built.stored().length / 1024,
        loaded / MILLI,
        nanos[nanos.length / 2] / MILLI,
        nanos[nanos.length * 99 / 100] / MILLI);
  }

  private List<String> asked() {
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
