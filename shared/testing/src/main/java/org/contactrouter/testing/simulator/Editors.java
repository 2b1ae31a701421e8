package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contactrouter.act.ReadKnowledge;
import org.contactrouter.act.SubmitKnowledge;
import org.contactrouter.act.SubmitKnowledge.Submission;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.simulator.Violation.Kind;

/** Who writes new editions of the knowledge now and then, or goes back to the one before. */
final class Editors {
  private final SubmitKnowledge submit;
  private final ReadKnowledge read;
  private final KnowledgeShelf shelf;
  private final Life life;
  private int edition;

  Editors(SubmitKnowledge submit, ReadKnowledge read, KnowledgeShelf shelf, Life life) {
    this.submit = submit;
    this.read = read;
    this.shelf = shelf;
    this.life = life;
  }

  /** Publishes the next edition, goes back, or reads what counts. */
  void edit() {
    try {
      if (life.once(4)) {
        shelf.rollback();
      } else {
        publish(edition(++edition));
      }
      if (Editions.number(read.current()).isEmpty()) {
        life.violated(Violation.of(Kind.UNTRUE, "two editions at once", ""));
      }
    } catch (StoreUnavailable | Faults.Killed failed) {
      life.soon(Duration.ofMinutes(10), this::edit);
    }
  }

  private void publish(List<FaqEntry> entries) {
    if (submit.submit(entries) instanceof Submission.Refused(var findings)) {
      life.violated(Violation.of(Kind.ILLEGAL, "edition refused: " + findings, ""));
    }
  }

  /**
   * The fixtures, each answer with the number of the edition. What two entries are asked for alike
   * is left to the first: a document in which they collide is refused.
   */
  private static List<FaqEntry> edition(int number) {
    Set<String> asked = new HashSet<>();
    List<FaqEntry> entries = new ArrayList<>();
    for (FaqEntry entry : KnowledgeFixtures.entries()) {
      Map<String, FaqText> texts = new TreeMap<>();
      entry
          .texts()
          .forEach(
              (language, text) ->
                  texts.put(
                      language,
                      new FaqText(
                          text.name(),
                          Editions.MARK + number + ". " + text.answer(),
                          text.phrasings().stream().filter(asked::add).toList())));
      entries.add(
          new FaqEntry(
              entry.id(),
              entry.topic(),
              entry.owner(),
              entry.reviewBy(),
              entry.needsPerson(),
              texts));
    }
    return entries;
  }
}
