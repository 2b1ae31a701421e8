package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.contactrouter.knowledge.BuiltBank.Learned;

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

  /** What was learned, and what it changed. */
  record Outcome(Head head, Learned learned) {}

  Outcome run() {
    Head head = training.head();
    List<Guess> before = guesses(head);
    List<Guess> guesses = before;
    List<Example> taken = List.of();
    for (int round = 1; round <= ROUNDS; round++) {
      taken = surest(guesses, round * MORE);
      head = training.head(taken);
      guesses = guesses(head);
    }
    return new Outcome(head, new Learned(past.size(), taken.size(), moved(before, guesses)));
  }

  private static int moved(List<Guess> before, List<Guess> after) {
    int moved = 0;
    for (int at = 0; at < before.size(); at++) {
      moved += before.get(at).entry() == after.get(at).entry() ? 0 : 1;
    }
    return moved;
  }

  private List<Guess> guesses(Head head) {
    Scorer scorer = new Scorer(head, examples.nearest().vocabulary().size());
    return past.stream().map(query -> guess(scorer, query)).toList();
  }

  private List<Example> surest(List<Guess> all, int most) {
    List<Guess> guesses =
        all.stream()
            .filter(guess -> guess.probability() > LEAST)
            .sorted(Comparator.comparingDouble((Guess guess) -> -guess.probability()))
            .toList();
    int[] counts = new int[examples.entries()];
    List<Guess> taken = new ArrayList<>();
    for (Guess guess : guesses) {
      if (counts[guess.entry()] < most) {
        counts[guess.entry()]++;
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
