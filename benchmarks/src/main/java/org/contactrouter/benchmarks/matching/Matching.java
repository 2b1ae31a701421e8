package org.contactrouter.benchmarks.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.contactrouter.benchmarks.matching.Ranker.Ranked;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.PrecisionPromise;
import org.contactrouter.local.evaluate.Evaluation;
import org.contactrouter.local.evaluate.LabelledPhrasings;
import org.contactrouter.local.load.Question;
import org.contactrouter.matcher.Recipe;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.Encoders;
import tools.jackson.databind.JsonNode;

/** The table of how well questions are matched; each figure is the mean of the trial's seeds. */
public final class Matching {
  private static final double PRECISION = .95;

  private final BankMaker maker;
  private final Map<String, Recipe> recipes = new TreeMap<>();

  private Matching() {
    Recipes encoders = new Recipes(new Encoders());
    // Encoding is most of the time, and the same texts come again with every seed.
    this.maker =
        new TrainedBankMaker(
            language ->
                recipes.computeIfAbsent(language, asked -> encoders.of(asked).remembering()));
  }

  /**
   * The table, in Markdown.
   *
   * @param folder with more data sets; empty for those that come with the project
   */
  public static String table(Optional<Path> folder) {
    Matching matching = new Matching();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| data | BM25 | TF-IDF | words | accuracy | top 3 | at 95 %: BM25 / TF-IDF / words / ours"
            + " / gate | answered | right | offers right | out of scope answered | AUROC | told at"
            + " 95 % |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Trial trial : Trials.of(folder)) {
      String line = matching.line(trial);
      System.err.println(line);
      lines.add(line);
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(Trial trial) {
    Means means = new Means();
    for (int seed = 1; seed <= trial.seeds(); seed++) {
      add(trial, seed, means);
    }
    boolean knownOnly = trial.outOfScope().isEmpty();
    return ("| %s | %s | %s | %s | **%s** | %s | %s / %s / %s / **%s** / %s"
            + " | %s | %s | %s | %s | %s | %s |")
        .formatted(
            trial.name(),
            means.percent("bm25"),
            means.percent("tfidf"),
            means.percent("words"),
            means.percent("accuracy"),
            means.percent("top3"),
            means.percent("bm25At95"),
            means.percent("tfidfAt95"),
            means.percent("wordsAt95"),
            means.percent("at95"),
            means.percent("gateAt95"),
            means.percent("coverage"),
            means.percent("precision"),
            means.percent("offeredRight"),
            knownOnly ? "" : means.percent("foreign"),
            knownOnly ? "" : means.percent("auroc"),
            knownOnly ? "" : means.percent("told"));
  }

  private void add(Trial trial, int seed, Means means) {
    LabelledPhrasings drawn = new LabelledPhrasings(trial.phrasings()).draw(trial.most(), seed);
    BankDraft draft =
        new BankDraft(
            trial.language(),
            "v000001",
            drawn.entries(trial.language(), trial.named()),
            past(trial, drawn, seed),
            PrecisionPromise.DEFAULT);
    List<Question> phrasings = drawn.questions();
    add("bm25", new Bm25(trial.language(), phrasings), trial.questions(), means);
    add("tfidf", new TfIdfRegression(phrasings), trial.questions(), means);
    JsonNode words = evaluated(TrainedBankMaker.byWords(), draft, trial);
    means.add("words", words.path("accuracy"));
    means.add("wordsAt95", words.path("coverageAt").path("0.95"));
    JsonNode ours = evaluated(maker, draft, trial);
    for (String figure : List.of("accuracy", "top3", "coverage", "precision", "offeredRight")) {
      means.add(figure, ours.path(figure));
    }
    means.add("at95", ours.path("coverageAt").path("0.95"));
    means.add("gateAt95", ours.path("coverageAtGate").path("0.95"));
    JsonNode outside = ours.path("outOfScope");
    means.add("auroc", outside.path("auroc"));
    means.add("told", outside.path("recallAt95"));
    means.add(
        "foreign",
        outside.path("answered").asDouble() / Math.max(1, outside.path("questions").asInt()));
  }

  private static JsonNode evaluated(BankMaker maker, BankDraft draft, Trial trial) {
    return new Evaluation(maker).of(draft, trial.questions(), trial.outOfScope(), _ -> {}).json();
  }

  /** Phrasings that were not drawn. */
  private static List<String> past(Trial trial, LabelledPhrasings drawn, int seed) {
    Set<Question> published = new HashSet<>(drawn.questions());
    List<String> rest = new ArrayList<>();
    for (Question phrasing : trial.phrasings()) {
      if (!published.contains(phrasing)) {
        rest.add(phrasing.text());
      }
    }
    Collections.shuffle(rest, new Random(seed));
    return rest.subList(0, Math.min(trial.past(), rest.size()));
  }

  private static void add(String name, Ranker ranker, List<Question> questions, Means means) {
    List<Asked> asked = new ArrayList<>();
    for (Question question : questions) {
      Optional<Ranked> best = ranker.rank(question.text()).stream().findFirst();
      boolean right = best.map(Ranked::label).equals(Optional.of(question.label()));
      asked.add(new Asked(right, best.map(Ranked::score).orElse(Double.NEGATIVE_INFINITY)));
    }
    asked.sort(Comparator.comparingDouble((Asked one) -> -one.score()));
    int right = 0;
    int most = 0;
    for (int at = 0; at < asked.size(); at++) {
      right += asked.get(at).right() ? 1 : 0;
      most = right >= PRECISION * (at + 1) ? at + 1 : most;
    }
    means.add(name, (double) right / asked.size());
    means.add(name + "At95", (double) most / asked.size());
  }

  private record Asked(boolean right, double score) {}

  /** Means of figures by name. */
  private static final class Means {
    private final Map<String, List<Double>> figures = new TreeMap<>();

    void add(String name, JsonNode figure) {
      add(name, figure.asDouble());
    }

    void add(String name, double figure) {
      figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    String percent(String name) {
      double mean =
          figures.getOrDefault(name, List.of()).stream()
              .mapToDouble(Double::doubleValue)
              .average()
              .orElse(0);
      return String.format(Locale.ROOT, "%.1f", 100 * mean);
    }
  }
}
