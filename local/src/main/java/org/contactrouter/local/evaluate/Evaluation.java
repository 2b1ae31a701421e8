package org.contactrouter.local.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.local.load.Question;

/** Builds a bank as publishing does and asks it as triage does. */
public final class Evaluation {
  /** So many questions are asked first and not timed: a JVM gets faster. */
  private static final int WARM_UP = 200;

  private final BankMaker maker;

  public Evaluation(BankMaker maker) {
    this.maker = maker;
  }

  /** Hears how far it is. */
  public interface Listener {
    void heard(String what);
  }

  /**
   * Asks all questions of a bank built from the draft.
   *
   * @param questions with the label of the entry that would be right
   * @param outOfScope questions that no entry answers
   */
  public EvaluationReport of(
      BankDraft draft, List<Question> questions, List<Question> outOfScope, Listener listener) {
    listener.heard("training");
    long start = System.nanoTime();
    BuiltBank built = maker.build(draft);
    Duration training = Duration.ofNanos(System.nanoTime() - start);
    Bank bank = maker.read(built.stored());
    questions.stream().limit(WARM_UP).forEach(question -> bank.match(question.text()));
    List<Asked> known = ask(bank, questions, listener);
    List<Asked> foreign = ask(bank, outOfScope, listener);
    return new EvaluationReport(built, training, known, foreign);
  }

  private static List<Asked> ask(Bank bank, List<Question> questions, Listener listener) {
    List<Asked> asked = new ArrayList<>();
    for (Question question : questions) {
      long start = System.nanoTime();
      var match = bank.match(question.text());
      asked.add(new Asked(question.label(), match, System.nanoTime() - start));
      listener.heard(asked.size() + " of " + questions.size() + " questions");
    }
    return asked;
  }
}
