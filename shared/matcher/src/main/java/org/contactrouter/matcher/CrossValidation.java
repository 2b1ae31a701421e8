package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.knowledge.BuiltBank.Expected;
import org.contactrouter.knowledge.PrecisionPromise;

/**
 * Estimates what a bank does with questions that it has not seen: in each of two turns a quarter of
 * the entries is left out, whose phrasings are then questions near the bank but out of scope, and
 * of every other entry one phrasing, which is then a question that it can answer.
 *
 * <p>The estimate is a little low, for the banks of the turns have fewer phrasings.
 */
final class CrossValidation {
  private static final int PARTS = 4;
  private static final int TURNS = 2;

  /** So many questions of an entry that is left out. */
  private static final int MOST_FOREIGN = 3;

  /** A large bank is tried in one turn, for each costs as much as training the bank. */
  private static final int LARGE = 4_000;

  /** With fewer questions there is nothing to tell. */
  private static final int LEAST_QUESTIONS = 20;

  private final String language;
  private final Recipe recipe;
  private final List<Trained.Entry> entries;
  private final PrecisionPromise promise;
  private final Acceptance acceptance;

  private int known;
  private int answeredRight;
  private int answeredWrong;
  private int foreign;
  private int foreignAnswered;

  CrossValidation(
      String language, Recipe recipe, List<Trained.Entry> entries, PrecisionPromise promise) {
    this.language = language;
    this.recipe = recipe;
    this.entries = entries;
    this.promise = promise;
    this.acceptance = Acceptance.of(recipe);
  }

  /**
   * The estimate; empty when there are too few phrasings to leave any out, or so many that training
   * twice would take too long.
   */
  Optional<Expected> expected() {
    int phrasings = entries.stream().mapToInt(entry -> entry.phrasings().size()).sum();
    if (phrasings > Neighbours.MOST_COMPARED) {
      return Optional.empty();
    }
    int turns = phrasings > LARGE ? 1 : TURNS;
    for (int turn = 0; turn < turns; turn++) {
      take(turn);
    }
    if (known < LEAST_QUESTIONS || foreign < LEAST_QUESTIONS) {
      return Optional.empty();
    }
    double share = promise.outOfScopeShare();
    double right = (1 - share) * answeredRight / known;
    double wrong = (1 - share) * answeredWrong / known + share * foreignAnswered / foreign;
    return Optional.of(
        new Expected(
            rounded(right + wrong == 0 ? 1 : right / (right + wrong)),
            rounded((double) answeredRight / known)));
  }

  private void take(int turn) {
    List<Trained.Entry> kept = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      Trained.Entry entry = entries.get(at);
      List<String> phrasings = new ArrayList<>(entry.phrasings());
      if (at % PARTS == turn) {
        phrasings.stream()
            .limit(MOST_FOREIGN)
            .forEach(text -> questions.add(new Question(text, Optional.empty())));
      } else if (phrasings.size() >= Acceptance.LEAST_PHRASINGS) {
        String left = phrasings.remove(turn % phrasings.size());
        questions.add(new Question(left, Optional.of(entry.id())));
        kept.add(new Trained.Entry(entry.id(), phrasings));
      } else {
        kept.add(entry);
      }
    }
    if (!kept.isEmpty()) {
      Head head = new Training(new Examples(language, recipe, kept)).head();
      Index index = new Index(language, kept, head, recipe);
      questions.forEach(question -> ask(index, question));
    }
  }

  private void ask(Index index, Question question) {
    Phrasing text = Phrasing.of(question.text(), language);
    Optional<String> answer = index.canRead(text) ? answer(index.read(text)) : Optional.empty();
    if (question.entry().isEmpty()) {
      foreign++;
      foreignAnswered += answer.isPresent() ? 1 : 0;
    } else {
      known++;
      answeredRight += answer.equals(question.entry()) ? 1 : 0;
      answeredWrong += answer.isPresent() && !answer.equals(question.entry()) ? 1 : 0;
    }
  }

  private Optional<String> answer(Reading reading) {
    double least = acceptance.gate(promise, reading.phrasings()).acceptance();
    boolean sure = acceptance.acceptance(acceptance.right(reading), reading) >= least;
    return sure && acceptance.allows(reading) ? Optional.of(reading.entry()) : Optional.empty();
  }

  private static double rounded(double exact) {
    return Math.round(exact * 1e4) / 1e4;
  }

  /**
   * A phrasing that was left out.
   *
   * @param entry that it asks for; empty when that was left out too
   */
  private record Question(String text, Optional<String> entry) {}
}
