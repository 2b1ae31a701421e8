package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns from past questions that nobody labelled: those of which the bank is surest are taken as
 * further phrasings, a few more in every round, and everything is learned again.
 *
 * <p>Only the regression learns from them; the nearest phrasing stays one that was published.
 */
final class SelfTraining {
  /** Fewer past questions change nothing. */
  static final int ENOUGH = 500;

  private static final int ROUNDS = 3;

  /** So many more of an entry are taken in each round. */
  private static final int MORE = 10;

  private static final double LEAST = .5;

  private final Examples examples;
  private final Training training;
  private final List<Query> past;

  SelfTraining(Examples examples, Training training, List<Phrasing> past) {
    this.examples = examples;
    this.training = training;
    this.past = past.stream().map(examples::query).toList();
  }

  /** A past question with the entry that it seems to ask for. */
  private record Guess(int entry, double probability, Query query, float[] byEntry) {}

  Head head() {
    Head head = training.head();
    for (int round = 1; round <= ROUNDS; round++) {
      head = training.head(surest(head, round * MORE));
    }
    return head;
  }

  private List<Example> surest(Head head, int most) {
    Scorer scorer = new Scorer(head, examples.nearest().vocabulary().size());
    List<Guess> guesses = new ArrayList<>();
    for (Query query : past) {
      Guess guess = guess(scorer, query);
      if (guess.probability() > LEAST) {
        guesses.add(guess);
      }
    }
    guesses.sort(Comparator.comparingDouble((Guess guess) -> -guess.probability()));
    double[] totals = new double[examples.entries()];
    int[] counts = new int[examples.entries()];
    List<Guess> taken = new ArrayList<>();
    for (Guess guess : guesses) {
      if (counts[guess.entry()] < most) {
        counts[guess.entry()]++;
        totals[guess.entry()] += guess.probability();
        taken.add(guess);
      }
    }
    List<Example> surest = new ArrayList<>();
    for (Guess guess : taken) {
      surest.add(
          training.example(
              guess.entry(), guess.query(), guess.byEntry(), (float) guess.probability()));
    }
    return surest;
  }

  private Guess guess(Scorer scorer, Query query) {
    float[] byEntry = examples.byEntry(examples.nearest().similarities(query));
    double[] odds = Odds.of(examples.space(), scorer.scores(query), byEntry);
    int best = 0;
    for (int entry = 1; entry < odds.length; entry++) {
      best = odds[entry] > odds[best] ? entry : best;
    }
    return new Guess(best, odds[best], query, byEntry);
  }
}
