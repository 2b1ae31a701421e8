package org.contactrouter.local.evaluate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.Match.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of an evaluation.
 *
 * @param training how long the bank took to build, encoding its phrasings included
 * @param known the questions that an entry answers
 * @param foreign the questions that none answers
 */
public record EvaluationReport(
    BuiltBank built, Duration training, List<Asked> known, List<Asked> foreign) {
  private static final List<Double> PRECISIONS = List.of(.95, .97, .99);
  private static final List<Double> SHARES = List.of(.2, .5, .7);

  public EvaluationReport {
    known = List.copyOf(known);
    foreign = List.copyOf(foreign);
  }

  /**
   * The report as one object; shares are fractions.
   *
   * <p>{@code precision} is the share of answers to answerable questions that are right, {@code
   * precisionAllTraffic} that of all answers, {@code precisionAtShare} the same if that share of
   * all traffic were out of scope. {@code coverage} is the share of answerable questions that were
   * answered; {@code coverageAt} the most that could be at a precision, ranked by the probability
   * of the first candidate, as published figures are, and {@code coverageAtGate} ranked by the
   * acceptance, which also tells what is out of scope and decides; both with the best threshold on
   * these very questions. {@code recallAt95} is the share of questions out of scope that score
   * lower than 95 % of the answerable ones do.
   */
  public ObjectNode json() {
    long answered = count(known, one -> one.is(Verdict.ANSWER));
    long right = count(known, Asked::isAnsweredRight);
    long wrong = count(foreign, one -> one.is(Verdict.ANSWER));
    long offered = count(known, one -> one.is(Verdict.OFFER));
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("entries", built.entries());
    report.put("phrasings", built.phrasings());
    report.put("questions", known.size());
    report.put("accuracy", share(count(known, Asked::isRight), known.size()));
    report.put("top3", share(count(known, Asked::isAmongThree), known.size()));
    report.put("answered", answered);
    report.put("precision", share(right, answered));
    report.put("coverage", share(answered, known.size()));
    report.put("offered", offered);
    report.put(
        "offeredRight",
        share(count(known, one -> one.is(Verdict.OFFER) && one.isAmongThree()), offered));
    report.put("abstained", count(known, one -> one.is(Verdict.ABSTAIN)));
    putOutOfScope(report.putObject("outOfScope"), wrong);
    report.put("precisionAllTraffic", share(right, answered + wrong));
    ObjectNode atShare = report.putObject("precisionAtShare");
    SHARES.forEach(share -> atShare.put(name(share), precisionAt(share, right, answered, wrong)));
    putCoverage(report.putObject("coverageAt"), Asked::probability);
    putCoverage(report.putObject("coverageAtGate"), Asked::acceptance);
    report.put("coverageAtThreshold", "the best on these questions");
    report.put("trainSeconds", training.toMillis() / 1000.0);
    putMillis(report.putObject("matchMillis"));
    return report;
  }

  private void putOutOfScope(ObjectNode object, long wrong) {
    object.put("questions", foreign.size());
    object.put("answered", wrong);
    object.put("offered", count(foreign, one -> one.is(Verdict.OFFER)));
    object.put("auroc", rounded(auroc()));
    object.put("recallAt95", recallWhereAccepted(.95));
  }

  private void putMillis(ObjectNode millis) {
    long[] sorted =
        Stream.concat(known.stream(), foreign.stream()).mapToLong(Asked::nanos).sorted().toArray();
    for (int percent : new int[] {50, 95, 99}) {
      int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
      millis.put(
          "p" + percent,
          sorted.length == 0 ? 0 : Math.round(sorted[Math.max(rank, 1) - 1] / 1e4) / 1e2);
    }
  }

  private double precisionAt(double share, long right, long answered, long wrong) {
    double known = (1 - share) / Math.max(1, this.known.size());
    double foreign = share / Math.max(1, this.foreign.size());
    double all = answered * known + wrong * foreign;
    return all == 0 ? 1 : rounded(right * known / all);
  }

  private void putCoverage(ObjectNode object, ToDoubleFunction<Asked> score) {
    List<Asked> best = known.stream().sorted(Comparator.comparingDouble(score).reversed()).toList();
    PRECISIONS.forEach(precision -> object.put(name(precision), coverageAt(precision, best)));
  }

  private static double coverageAt(double precision, List<Asked> sorted) {
    int right = 0;
    int most = 0;
    for (int at = 0; at < sorted.size(); at++) {
      right += sorted.get(at).isRight() ? 1 : 0;
      most = right >= precision * (at + 1) ? at + 1 : most;
    }
    return share(most, sorted.size());
  }

  /** The probability that an answerable question scores higher than one out of scope. */
  private double auroc() {
    double[] others = foreign.stream().mapToDouble(Asked::acceptance).sorted().toArray();
    double wins = 0;
    for (Asked one : known) {
      wins += (below(others, one.acceptance()) + notAbove(others, one.acceptance())) / 2.0;
    }
    return others.length == 0 || known.isEmpty() ? 0 : wins / others.length / known.size();
  }

  /**
   * The share of questions out of scope below a threshold that this share of the others reaches.
   */
  private double recallWhereAccepted(double accepted) {
    double[] scores = known.stream().mapToDouble(Asked::acceptance).sorted().toArray();
    if (scores.length == 0) {
      return 0;
    }
    double threshold = scores[(int) ((1 - accepted) * scores.length)];
    return share(count(foreign, one -> one.acceptance() < threshold), foreign.size());
  }

  private static long below(double[] values, double limit) {
    return java.util.Arrays.stream(values).filter(value -> value < limit).count();
  }

  private static long notAbove(double[] values, double limit) {
    return java.util.Arrays.stream(values).filter(value -> value <= limit).count();
  }

  private static long count(List<Asked> asked, Predicate<Asked> which) {
    return asked.stream().filter(which).count();
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : rounded((double) some / all);
  }

  private static double rounded(double exact) {
    return Math.round(exact * 1e4) / 1e4;
  }

  private static String name(double share) {
    return String.format(Locale.ROOT, share * 10 % 1 == 0 ? "%.1f" : "%.2f", share);
  }
}
