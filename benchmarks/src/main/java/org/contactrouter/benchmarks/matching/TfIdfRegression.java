package org.contactrouter.benchmarks.matching;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.contactrouter.local.load.Question;

/**
 * Logistic regression (liblinear) over the TF-IDF of word 1-2-grams and character 2-5-grams, as
 * text classification is usually done without a language model.
 */
final class TfIdfRegression implements Ranker {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  /** Weight of the loss beside the penalty; it was not tuned. */
  private static final double COST = 10;

  private static final double TOLERANCE = .01;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  private final Map<String, Integer> features = new HashMap<>();
  private final double[] rarity;
  private final List<String> labels;
  private final Model model;

  TfIdfRegression(List<Question> phrasings) {
    Map<String, Integer> having = new HashMap<>();
    for (Question phrasing : phrasings) {
      new HashSet<>(grams(phrasing.text())).forEach(gram -> having.merge(gram, 1, Integer::sum));
    }
    having.keySet().stream().sorted().forEach(gram -> features.put(gram, features.size()));
    this.rarity = new double[features.size()];
    having.forEach(
        (gram, count) ->
            rarity[features.getOrDefault(gram, 0)] =
                Math.log((1.0 + phrasings.size()) / (1 + count)) + 1);
    this.labels = phrasings.stream().map(Question::label).distinct().sorted().toList();
    Problem problem = new Problem();
    problem.l = phrasings.size();
    problem.n = features.size();
    problem.x = phrasings.stream().map(one -> vector(one.text())).toArray(Feature[][]::new);
    problem.y = phrasings.stream().mapToDouble(one -> labels.indexOf(one.label())).toArray();
    Linear.disableDebugOutput();
    this.model = Linear.train(problem, new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE));
  }

  @Override
  public List<Ranked> rank(String question) {
    double[] probabilities = new double[labels.size()];
    Linear.predictProbability(model, vector(question), probabilities);
    int[] order = model.getLabels();
    return IntStream.range(0, probabilities.length)
        .mapToObj(at -> new Ranked(labels.get(order[at]), probabilities[at]))
        .sorted(Comparator.comparingDouble((Ranked ranked) -> -ranked.score()))
        .limit(3)
        .toList();
  }

  private Feature[] vector(String text) {
    TreeMap<Integer, Double> counts = new TreeMap<>();
    for (String gram : grams(text)) {
      Integer feature = features.get(gram);
      if (feature != null) {
        counts.merge(feature, rarity[feature], Double::sum);
      }
    }
    double length = Math.sqrt(counts.values().stream().mapToDouble(value -> value * value).sum());
    return counts.entrySet().stream()
        .map(count -> new FeatureNode(count.getKey() + 1, count.getValue() / length))
        .toArray(Feature[]::new);
  }

  private static List<String> grams(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group()).toList();
    List<String> grams = new ArrayList<>(words);
    for (int at = 1; at < words.size(); at++) {
      grams.add(words.get(at - 1) + " " + words.get(at));
    }
    for (String word : words) {
      String padded = "<" + word + ">";
      for (int length = SHORTEST; length <= Math.min(LONGEST, padded.length()); length++) {
        for (int from = 0; from + length <= padded.length(); from++) {
          grams.add("#" + padded.substring(from, from + length));
        }
      }
    }
    return grams;
  }
}
