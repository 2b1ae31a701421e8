package org.contactrouter.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactrouter.local.api.InputFile;
import org.contactrouter.local.load.Question;

/** The rows of the table: on the data that come with the project, or on those of a folder. */
final class Trials {
  private static final Path SHIPPED = Path.of("shared/matcher/src/test/resources");

  /** A folder that says the name and the language of a set not known here: {@code hwu64_en}. */
  private static final Pattern OTHER = Pattern.compile("(?!nlpjs_)(.+)_(pt|es|en)");

  private static final int ALL = Integer.MAX_VALUE;
  private static final int PAST = 2_000;
  private static final int SEEDS = 5;

  private Trials() {}

  static List<Trial> of(Optional<Path> folder) {
    return folder.map(Trials::inFolder).orElseGet(Trials::shipped);
  }

  private static List<Trial> shipped() {
    List<Question> phrasings = read(SHIPPED.resolve("banking77/phrasings.tsv"));
    List<Question> questions = read(SHIPPED.resolve("banking77/questions.tsv"));
    List<Question> outside = read(SHIPPED.resolve("clinc150/out-of-scope.tsv"));
    return Stream.of(1, 5, 10)
        .map(
            most ->
                Trial.of(
                        "BANKING77 (shipped part), k=" + most,
                        "en",
                        phrasings,
                        questions,
                        most,
                        SEEDS)
                    .with(outside))
        .toList();
  }

  private static List<Trial> inFolder(Path folder) {
    List<Trial> trials = new ArrayList<>();
    if (Files.exists(folder.resolve("banking77"))) {
      addBanking(folder, trials);
    }
    if (Files.exists(folder.resolve("clinc150"))) {
      add(folder.resolve("clinc150"), "CLINC150", "en", trials, 1, 5, 10);
    }
    for (String language : List.of("es", "en")) {
      Path set = folder.resolve("nlpjs_" + language);
      if (Files.exists(set)) {
        add(set, "NLP.js " + language, language, trials, 1, 3, 5);
      }
    }
    if (Files.exists(folder.resolve("nlpjs_es")) && Files.exists(folder.resolve("nlpjs_en"))) {
      addNeighbours(folder, trials);
    }
    if (Files.exists(folder.resolve("aiabde"))) {
      addGovernment(folder, trials);
    }
    for (Path set : sets(folder)) {
      Matcher named = OTHER.matcher(set.getFileName().toString());
      if (named.matches()) {
        add(set, named.group(1), named.group(2), trials, 1, 3, 5, 10);
      }
    }
    return List.copyOf(trials);
  }

  private static List<Path> sets(Path folder) {
    try (Stream<Path> sets = Files.list(folder)) {
      return sets.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With {@code train.tsv}, {@code test.tsv} and, if wished, {@code oos_test.tsv}. */
  private static void add(
      Path set, String name, String language, List<Trial> trials, int... sizes) {
    List<Question> train = read(set.resolve("train.tsv"));
    List<Question> test = read(set.resolve("test.tsv"));
    Path file = set.resolve("oos_test.tsv");
    List<Question> outside = Files.exists(file) ? read(file) : List.of();
    for (int most : sizes) {
      trials.add(Trial.of(name + ", k=" + most, language, train, test, most, SEEDS).with(outside));
    }
  }

  private static void addBanking(Path folder, List<Trial> trials) {
    List<Question> train = read(folder.resolve("banking77/train.tsv"));
    List<Question> test = read(folder.resolve("banking77/test.tsv"));
    for (int most : new int[] {1, 5, 10}) {
      trials.add(Trial.of("BANKING77, k=" + most, "en", train, test, most, SEEDS));
    }
    trials.add(Trial.of("BANKING77, all", "en", train, test, ALL, 1));
    for (int most : new int[] {5, 10}) {
      trials.add(
          Trial.of("BANKING77, k=" + most, "en", train, test, most, SEEDS).withNamesAndPast(PAST));
    }
    if (Files.exists(folder.resolve("banking77ho"))) {
      Path held = folder.resolve("banking77ho");
      List<Question> outside = joined(held.resolve("idoos_test.tsv"), held.resolve("ood_test.tsv"));
      for (int most : new int[] {3, 5, 10}) {
        trials.add(heldOut(held, most).with(outside));
      }
      Trial five = heldOut(held, 5);
      trials.add(
          five.asked("in a letter", Degraded.inLetters("en", five.questions()))
              .with(Degraded.inLetters("en", outside)));
    }
  }

  private static Trial heldOut(Path held, int most) {
    return Trial.of(
        "BANKING77, 27 entries left out, k=" + most,
        "en",
        read(held.resolve("train.tsv")),
        read(held.resolve("test.tsv")),
        most,
        SEEDS);
  }

  /** Spanish small talk asked in other ways, and in another language. */
  private static void addNeighbours(Path folder, List<Trial> trials) {
    Path set = folder.resolve("nlpjs_es");
    List<Question> questions = read(set.resolve("test.tsv"));
    Trial plain =
        Trial.of("NLP.js es, k=3", "es", read(set.resolve("train.tsv")), questions, 3, SEEDS);
    trials.add(plain.asked("without accents", Degraded.withoutAccents(questions)));
    trials.add(plain.asked("mistyped", Degraded.mistyped(questions)));
    trials.add(plain.asked("in a letter", Degraded.inLetters("es", questions)));
    trials.add(plain.asked("in English", read(folder.resolve("nlpjs_en/test.tsv"))));
  }

  private static void addGovernment(Path folder, List<Trial> trials) {
    Path set = folder.resolve("aiabde");
    List<Question> outside =
        joined(set.resolve("oos_near_licencas.tsv"), set.resolve("oos_chitchat.tsv"));
    List<Question> questions = read(set.resolve("vuc.tsv"));
    Trial canonical =
        Trial.of("AIA-BDE, canonical", "pt", read(set.resolve("canonical.tsv")), questions, ALL, 1)
            .with(outside);
    trials.add(canonical);
    trials.add(canonical.asked("without accents", Degraded.withoutAccents(questions)));
    trials.add(canonical.asked("mistyped", Degraded.mistyped(questions)));
    trials.add(canonical.asked("in Brazilian words", Degraded.brazilian(questions)));
    List<Question> four =
        Stream.of("canonical", "vin", "vg1", "vg2")
            .flatMap(name -> read(set.resolve(name + ".tsv")).stream())
            .toList();
    trials.add(Trial.of("AIA-BDE, k=3", "pt", four, questions, 3, SEEDS).with(outside));
  }

  private static List<Question> joined(Path one, Path other) {
    return Stream.concat(read(one).stream(), read(other).stream()).toList();
  }

  private static List<Question> read(Path file) {
    return Question.in(InputFile.read(file));
  }
}
