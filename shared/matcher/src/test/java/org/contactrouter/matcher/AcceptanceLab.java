package org.contactrouter.matcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.contactrouter.matcher.SimulatedBanks.Asked;
import org.contactrouter.matcher.SimulatedBanks.Kind;

/**
 * Fits the constants of {@link Acceptance}; run it by hand after any change of the features or of
 * the training: {@code java ... AcceptanceLab DATA_FOLDER BANKS_PER_SET}.
 *
 * <p>The folder holds {@code banking77/train.tsv} (CC BY 4.0), {@code clinc150/train.tsv, val.tsv,
 * oos_train.tsv, oos_val.tsv} (CC BY 3.0), {@code nlpjs_en} and {@code nlpjs_es} with {@code
 * train.tsv, test.tsv} (MIT). Test splits of the first two are never read.
 */
final class AcceptanceLab {
  private static final double[] SHARES = {.2, .5, .7, .8};
  private static final double PROMISED = .95;

  /**
   * By so much the threshold is raised: a bank that no fit has seen needs it to keep the promise.
   */
  private static final double UNSEEN = .5;

  private final PrintStream out;
  private final Map<String, List<Asked>> groups = new HashMap<>();

  private AcceptanceLab(PrintStream out) {
    this.out = out;
  }

  /** A question with its weight in traffic and what a model says of it. */
  private record Scored(Asked asked, double weight, double score) {

    boolean isAnswered(double threshold) {
      return score >= threshold
          && asked.reading().similarity() >= Acceptance.GATE.similarity()
          && asked.reading().margin() >= Acceptance.GATE.margin();
    }

    boolean isAnsweredRight(double threshold) {
      return isAnswered(threshold) && asked.right();
    }
  }

  public static void main(String[] args) {
    var lab = new AcceptanceLab(System.out);
    lab.simulate(Path.of(args[0]), Integer.parseInt(args[1]));
    lab.leaveEachGroupOut();
    lab.fitAll();
  }

  private void simulate(Path data, int banks) {
    for (SimulatedBanks set : sets(data)) {
      int offset = groups.values().stream().mapToInt(List::size).sum();
      for (int seed = 0; seed < banks; seed++) {
        groups
            .computeIfAbsent(set.group(), group -> new ArrayList<>())
            .addAll(set.ask(offset + seed));
      }
    }
  }

  private static List<SimulatedBanks> sets(Path data) {
    LabeledTexts none = new LabeledTexts(Map.of());
    LabeledTexts banking = LabeledTexts.read(data.resolve("banking77/train.tsv"));
    LabeledTexts clinc = LabeledTexts.read(data.resolve("clinc150/train.tsv"));
    List<String> oos =
        Stream.of("oos_train", "oos_val")
            .map(name -> LabeledTexts.read(data.resolve("clinc150/" + name + ".tsv")))
            .flatMap(texts -> texts.all().stream())
            .toList();
    LabeledTexts english = LabeledTexts.read(data.resolve("nlpjs_en/train.tsv"));
    LabeledTexts spanish = LabeledTexts.read(data.resolve("nlpjs_es/train.tsv"));
    List<String> chat = joined(oos, english);
    return List.of(
        new SimulatedBanks("banking77", "en", banking, none, joined(chat, clinc)),
        new SimulatedBanks("clinc150", "en", clinc, none, joined(chat, banking)),
        new SimulatedBanks(
            "nlpjs",
            "en",
            english,
            LabeledTexts.read(data.resolve("nlpjs_en/test.tsv")),
            joined(oos, banking)),
        new SimulatedBanks(
            "nlpjs", "es", spanish, LabeledTexts.read(data.resolve("nlpjs_es/test.tsv")), oos));
  }

  private static List<String> joined(List<String> texts, LabeledTexts others) {
    List<List<String>> some =
        others.byLabel().values().stream()
            .map(all -> all.subList(0, Math.min(5, all.size())))
            .toList();
    return Stream.concat(texts.stream(), some.stream().flatMap(List::stream)).toList();
  }

  private void leaveEachGroupOut() {
    for (String left : groups.keySet().stream().sorted().toList()) {
      List<String> others =
          groups.keySet().stream().filter(group -> !group.equals(left)).sorted().toList();
      double[] model = fit(others, Acceptance::features, Asked::right, true);
      double threshold = threshold(others, model, .7);
      out.printf(Locale.ROOT, "%s left out: %s t %.3f%n", left, Arrays.toString(model), threshold);
      for (double share : SHARES) {
        List<Scored> rows = scored(left, model, share);
        out.printf(
            Locale.ROOT,
            "  share %.1f precision %.3f coverage %.3f%n",
            share,
            precision(rows, threshold),
            coverage(rows, threshold));
      }
    }
  }

  private void fitAll() {
    List<String> all = groups.keySet().stream().sorted().toList();
    double[] right = fit(all, Acceptance::features, Asked::right, true);
    double[] three = fit(all, Acceptance::featuresOfThree, Asked::amongThree, false);
    out.println("RIGHT " + constants(right));
    out.println("AMONG_THREE " + constants(three));
    for (double share : SHARES) {
      double threshold = threshold(all, right, share);
      out.printf(
          Locale.ROOT,
          "share %.1f: t %.3f p %.4f%n",
          share,
          threshold,
          Acceptance.probability(threshold));
      for (String group : all) {
        List<Scored> rows = scored(group, right, share);
        out.printf(
            Locale.ROOT,
            "  %s precision %.3f coverage %.3f%n",
            group,
            precision(rows, threshold),
            coverage(rows, threshold));
      }
    }
  }

  private static String constants(double[] model) {
    return String.join(
        ", ",
        Arrays.stream(model).mapToObj(value -> String.format(Locale.ROOT, "%.5f", value)).toList());
  }

  private double[] fit(
      List<String> from,
      Function<Reading, double[]> features,
      Predicate<Asked> positive,
      boolean answerable) {
    List<LogisticFit.Row> rows = new ArrayList<>();
    for (String group : from) {
      List<Scored> weighted = weighted(group, .5, asked -> 0);
      double total = weighted.stream().mapToDouble(Scored::weight).sum();
      for (Scored row : weighted) {
        if (!answerable || row.asked().reading().phrasings() >= Acceptance.LEAST_PHRASINGS) {
          rows.add(
              new LogisticFit.Row(
                  features.apply(row.asked().reading()),
                  positive.test(row.asked()),
                  row.weight() / total));
        }
      }
    }
    return LogisticFit.of(rows);
  }

  /**
   * The lowest threshold that keeps the promise over all groups together, and the cost of the
   * unseen.
   */
  private double threshold(List<String> from, double[] model, double share) {
    return threshold(from.stream().flatMap(group -> scored(group, model, share).stream()).toList())
        + UNSEEN;
  }

  private static double threshold(List<Scored> rows) {
    List<Scored> sorted =
        rows.stream()
            .filter(row -> row.isAnswered(Double.NEGATIVE_INFINITY))
            .sorted(Comparator.comparingDouble((Scored row) -> -row.score()))
            .toList();
    double right = 0;
    double all = 0;
    double threshold = Double.POSITIVE_INFINITY;
    for (int at = 0; at < sorted.size(); at++) {
      all += sorted.get(at).weight();
      right += sorted.get(at).asked().right() ? sorted.get(at).weight() : 0;
      if (at > 30 && right >= PROMISED * all) {
        threshold = sorted.get(at).score();
      }
    }
    return threshold;
  }

  /**
   * Questions whose first candidate may be answered, as traffic with a share that is unanswerable.
   */
  private List<Scored> scored(String group, double[] model, double share) {
    return weighted(
            group, share, asked -> LogisticFit.dot(model, Acceptance.features(asked.reading())))
        .stream()
        .filter(row -> row.asked().reading().phrasings() >= Acceptance.LEAST_PHRASINGS)
        .toList();
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

  private static double precision(List<Scored> rows, double threshold) {
    double answered = sum(rows.stream().filter(row -> row.isAnswered(threshold)));
    return sum(rows.stream().filter(row -> row.isAnsweredRight(threshold))) / answered;
  }

  private static double coverage(List<Scored> rows, double threshold) {
    double known = sum(rows.stream().filter(row -> row.asked().kind() == Kind.KNOWN));
    return sum(rows.stream().filter(row -> row.isAnsweredRight(threshold))) / known;
  }

  private static double sum(Stream<Scored> rows) {
    return rows.mapToDouble(Scored::weight).sum();
  }
}
