package org.contactrouter.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Change.Labelled.Wrong;
import org.contactrouter.knowledge.Audit;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.CaseStore;
import org.contactrouter.triage.Decision;

/**
 * What solved cases tell of a language: which questions a curated text answered without a
 * complaint, and how right the automatic answers were. It is read from the cases each time, so that
 * what was erased there teaches nothing any more.
 *
 * @param questions in the customers' words
 */
record PastAnswers(List<String> questions, Audit audit) {
  static final PastAnswers NONE = new PastAnswers(List.of(), Audit.NONE);

  /** More than twice as many as a bank gains from. */
  private static final int MOST_CASES = 5_000;

  PastAnswers {
    questions = List.copyOf(questions);
  }

  /** By the base language of the answer, or of the contact where nothing was answered. */
  static Map<String, PastAnswers> read(CaseStore store) {
    Map<String, Count> counts = new HashMap<>();
    for (String id : store.solved(MOST_CASES)) {
      store
          .find(id)
          .ifPresent(
              solved ->
                  counts.computeIfAbsent(language(solved), language -> new Count()).add(solved));
    }
    Map<String, PastAnswers> past = new HashMap<>();
    counts.forEach(
        (language, count) ->
            past.put(
                language, new PastAnswers(count.questions, Audit.of(count.right, count.wrong))));
    return past;
  }

  private static String language(Case solved) {
    return solved
        .answer()
        .map(FaqVersion::language)
        .orElseGet(() -> solved.contact().language().base());
  }

  /** Of one language. */
  private static final class Count {
    private final List<String> questions = new ArrayList<>();
    private int right;
    private int wrong;

    void add(Case solved) {
      boolean complained =
          solved.history().stream().map(CaseEvent::change).anyMatch(Count::isComplaint);
      if (solved.answer().isPresent() && !complained) {
        questions.add(solved.contact().message());
      }
      if (solved.accepted().decision() instanceof Decision.Answer) {
        boolean confirmed = solved.isConfirmed();
        right += confirmed && !complained ? 1 : 0;
        wrong += complained ? 1 : 0;
      }
    }

    /** Whether the customer had to come back to it, or an agent says that the answer was wrong. */
    private static boolean isComplaint(Change change) {
      return change instanceof Change.Reopened
          || change instanceof Change.MessageAdded
          || change.equals(new Change.Labelled(Wrong.FAQ));
    }
  }
}
