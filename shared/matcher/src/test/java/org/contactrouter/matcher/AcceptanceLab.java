package org.contactrouter.matcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.contactrouter.matcher.SimulatedBanks.Asked;
import org.contactrouter.matcher.SimulatedBanks.Kind;
import org.contactrouter.matcher.encoder.Encoders;

/**
 * Fits the constants of {@link Acceptance}; run it by hand after any change of the features or of
 * the training: {@code AcceptanceLab words|meaning DATA_FOLDER BANKS_PER_SET}.
 *
 * <p>The folder holds {@code banking77/train.tsv} (CC BY 4.0), {@code clinc150/train.tsv, val.tsv,
 * oos_train.tsv, oos_val.tsv} (CC BY 3.0), {@code nlpjs_en} and {@code nlpjs_es} with {@code
 * train.tsv, test.tsv} (MIT), and, if wished, {@code aiabde} with {@code canonical.tsv, vin.tsv,
 * vg1.tsv, vg2.tsv, vuc.tsv, vmt.tsv, oos_chitchat.tsv, oos_near_actividades.tsv}. Test splits of
 * the first two are never read.
 */
final class AcceptanceLab {
  private static final double PROMISED = .95;

  /**
   * So far above the lowest threshold that keeps the promise on the hardest group: the next set may
   * be harder still, as BANKING77 is for who knows the other groups only.
   */
  private static final double MARGIN = .5;

  /** A group with fewer rows tells no threshold. */
  private static final int LEAST_ROWS = 300;

  /** A precision of so few answers says nothing. */
  private static final int TOO_FEW_TO_TELL = 30;

  private final PrintStream out;
  private final boolean byMeaning;
  private final Acceptance acceptance;
  private final Map<String, List<Asked>> groups = new TreeMap<>();

  private AcceptanceLab(PrintStream out, boolean byMeaning) {
    this.out = out;
    this.byMeaning = byMeaning;
    this.acceptance = byMeaning ? Acceptance.BY_MEANING : Acceptance.BY_WORDS;
  }

  /** A question with its weight in traffic and what a model says of it. */
  private record Scored(Asked asked, double weight, double score) {

    boolean isAnsweredRight(Predicate<Scored> answered) {
      return asked.right() && answered.test(this);
    }
  }

  public static void main(String[] args) {
    var lab = new AcceptanceLab(System.out, args[0].equals("meaning"));
    lab.simulate(Path.of(args[1]), Integer.parseInt(args[2]));
    lab.leaveEachGroupOut();
    lab.fitAll();
  }

  private void simulate(Path data, int banks) {
    int number = 0;
    for (SimulatedBanks set : sets(data)) {
      for (int seed = 0; seed < banks; seed++) {
        groups.computeIfAbsent(set.group(), group -> new ArrayList<>()).addAll(set.ask(number++));
      }
      out.printf(
          Locale.ROOT,
          "%s %s: %d banks of %d to %d entries%n",
          set.group(),
          set.language(),
          banks,
          set.least(),
          set.most());
    }
  }

  private List<SimulatedBanks> sets(Path data) {
    Encoders encoders = new Encoders();
    Recipe english = recipe(encoders, "en");
    Recipe other = recipe(encoders, "es");
    LabeledTexts none = new LabeledTexts(Map.of());
    LabeledTexts banking = read(data, "banking77", "train").atMost(60);
    LabeledTexts clinc = read(data, "clinc150", "train").atMost(60);
    LabeledTexts en = read(data, "nlpjs_en", "train");
    LabeledTexts enQuestions = read(data, "nlpjs_en", "test");
    LabeledTexts esQuestions = read(data, "nlpjs_es", "test");
    List<String> oos =
        Stream.of("oos_train", "oos_val")
            .flatMap(name -> read(data, "clinc150", name).all().stream())
            .toList();
    List<String> chat = joined(oos, en);
    List<SimulatedBanks> sets = new ArrayList<>();
    sets.add(new SimulatedBanks("banking77", "en", english, banking, none, joined(chat, clinc)));
    sets.add(new SimulatedBanks("clinc150", "en", english, clinc, none, joined(chat, banking)));
    sets.add(new SimulatedBanks("nlpjs", "en", english, en, enQuestions, joined(oos, banking)));
    if (Files.exists(data.resolve("aiabde"))) {
      LabeledTexts canonical = read(data, "aiabde", "canonical");
      LabeledTexts reworded =
          canonical
              .and(read(data, "aiabde", "vin"))
              .and(read(data, "aiabde", "vg1"))
              .and(read(data, "aiabde", "vg2"));
      LabeledTexts asked = read(data, "aiabde", "vuc").and(read(data, "aiabde", "vmt"));
      List<String> far =
          Stream.of("oos_chitchat", "oos_near_actividades")
              .flatMap(name -> read(data, "aiabde", name).all().stream())
              .toList();
      var aiabde = new SimulatedBanks("aiabde", "pt", other, reworded, asked, far);
      sets.add(aiabde);
      sets.add(aiabde.large());
      oos = Stream.concat(oos.stream(), far.stream()).toList();
    }
    LabeledTexts es = read(data, "nlpjs_es", "train");
    sets.add(new SimulatedBanks("nlpjs", "es", other, es, esQuestions, oos));
    return sets;
  }

  private Recipe recipe(Encoders encoders, String language) {
    if (!byMeaning) {
      return Recipe.WORDS;
    }
    return new Recipes(encoders).of(language).remembering();
  }

  private static LabeledTexts read(Path data, String set, String split) {
    return LabeledTexts.read(data.resolve(set).resolve(split + ".tsv"));
  }

  private static List<String> joined(List<String> texts, LabeledTexts others) {
    return Stream.concat(texts.stream(), others.atMost(5).all().stream()).toList();
  }

  /** What a bank of a set that no fit has seen would do. */
  private void leaveEachGroupOut() {
    for (String left : groups.keySet()) {
      List<String> others = groups.keySet().stream().filter(group -> !group.equals(left)).toList();
      double[] model = fit(others, acceptance::features, Asked::right);
      out.println(left + " left out");
      print(left, model, others);
    }
  }

  private void fitAll() {
    List<String> all = List.copyOf(groups.keySet());
    double[] right = fit(all, acceptance::features, Asked::right);
    double[] three = fit(all, acceptance::featuresOfThree, Asked::amongThree);
    out.println("right " + constants(right));
    out.println("amongThree " + constants(three));
    for (boolean few : new boolean[] {false, true}) {
      for (double precision : Thresholds.PRECISIONS) {
        double[] row = new double[Thresholds.SHARES.length];
        for (int at = 0; at < row.length; at++) {
          row[at] = safe(all, right, Thresholds.SHARES[at], precision, few);
        }
        out.println((few ? "few " : "enough ") + precision + " " + constants(row));
      }
    }
    for (String group : all) {
      print(group, right, all);
    }
  }

  private void print(String group, double[] model, List<String> from) {
    double enough = safe(from, model, .7, PROMISED, false);
    double few = safe(from, model, .7, PROMISED, true);
    out.printf(Locale.ROOT, "  thresholds %.3f, few %.3f%n", enough, few);
    Predicate<Scored> answered =
        row -> row.score() >= (hasFew(row) ? few : enough) && isAllowed(row);
    for (double share : new double[] {.2, .5, .7}) {
      List<Scored> rows = scored(group, model, share);
      out.printf(Locale.ROOT, "  %s, %.1f out of scope:", group, share);
      print("1-2", rows, answered, 1, Acceptance.LEAST_PHRASINGS - 1);
      print("3+", rows, answered, Acceptance.LEAST_PHRASINGS, Integer.MAX_VALUE);
      out.println();
    }
  }

  private static boolean hasFew(Scored row) {
    return Acceptance.hasFew(row.asked().reading().phrasings());
  }

  private boolean isAllowed(Scored row) {
    return acceptance.allows(row.asked().reading());
  }

  private void print(String name, List<Scored> rows, Predicate<Scored> answered, int from, int to) {
    List<Scored> some =
        rows.stream()
            .filter(row -> row.asked().reading().phrasings() >= from)
            .filter(row -> row.asked().reading().phrasings() <= to)
            .toList();
    double right = sum(some.stream().filter(row -> row.isAnsweredRight(answered)));
    double all = sum(some.stream().filter(answered));
    double known = sum(some.stream().filter(row -> row.asked().kind() == Kind.KNOWN));
    out.printf(Locale.ROOT, " [%s: %.3f, coverage %.3f]", name, right / all, right / known);
  }

  private static String constants(double[] model) {
    return String.join(
        ", ",
        Arrays.stream(model).mapToObj(value -> String.format(Locale.ROOT, "%.5f", value)).toList());
  }

  private double[] fit(
      List<String> from, Function<Reading, double[]> features, Predicate<Asked> positive) {
    List<LogisticFit.Row> rows = new ArrayList<>();
    for (String group : from) {
      List<Scored> weighted = weighted(group, .5, asked -> 0);
      double total = weighted.stream().mapToDouble(Scored::weight).sum();
      for (Scored row : weighted) {
        rows.add(
            new LogisticFit.Row(
                features.apply(row.asked().reading()),
                positive.test(row.asked()),
                row.weight() / total));
      }
    }
    return LogisticFit.of(rows);
  }

  /** A threshold that keeps the promise in every one of the groups. */
  private double safe(
      List<String> from, double[] model, double share, double precision, boolean few) {
    return from.stream()
            .map(
                group ->
                    scored(group, model, share).stream()
                        .filter(row -> hasFew(row) == few && isAllowed(row))
                        .toList())
            .filter(rows -> rows.size() >= LEAST_ROWS)
            .mapToDouble(rows -> threshold(rows, precision))
            .max()
            .orElse(Double.NaN)
        + MARGIN;
  }

  private static double threshold(List<Scored> rows, double precision) {
    List<Scored> sorted =
        rows.stream().sorted(Comparator.comparingDouble((Scored row) -> -row.score())).toList();
    double right = 0;
    double all = 0;
    double threshold = Double.POSITIVE_INFINITY;
    for (int at = 0; at < sorted.size(); at++) {
      all += sorted.get(at).weight();
      right += sorted.get(at).asked().right() ? sorted.get(at).weight() : 0;
      if (at > TOO_FEW_TO_TELL && right >= precision * all) {
        threshold = sorted.get(at).score();
      }
    }
    return threshold;
  }

  /** A group's questions as traffic of which a share is out of scope. */
  private List<Scored> scored(String group, double[] model, double share) {
    return weighted(
        group, share, asked -> LogisticFit.dot(model, acceptance.features(asked.reading())));
  }

  /** Half of the unanswerable ones are near; every bank has the same share of the whole. */
  private List<Scored> weighted(String group, double share, ToDoubleFunction<Asked> score) {
    List<Asked> asked = groups.getOrDefault(group, List.of());
    Map<Integer, Map<Kind, Integer>> counts = new HashMap<>();
    for (Asked one : asked) {
      counts
          .computeIfAbsent(one.bank(), bank -> new EnumMap<>(Kind.class))
          .merge(one.kind(), 1, Integer::sum);
    }
    return asked.stream()
        .map(
            one -> {
              double of = one.kind() == Kind.KNOWN ? 1 - share : share / 2;
              int among = counts.getOrDefault(one.bank(), Map.of()).getOrDefault(one.kind(), 1);
              return new Scored(one, of / among, score.applyAsDouble(one));
            })
        .toList();
  }

  private static double sum(Stream<Scored> rows) {
    return rows.mapToDouble(Scored::weight).sum();
  }
}
