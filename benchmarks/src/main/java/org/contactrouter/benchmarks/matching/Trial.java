package org.contactrouter.benchmarks.matching;

import java.util.List;
import org.contactrouter.local.load.Question;

/**
 * A bank to build and questions to ask it, several times over.
 *
 * @param name of the row
 * @param language the base language
 * @param phrasings of all entries; {@code most} of each are drawn
 * @param questions with the entries that would be right
 * @param outOfScope questions that no entry answers
 * @param named whether labels are names too
 * @param past how many of the phrasings that were not drawn are given as unlabelled past questions
 * @param seeds how often phrasings are drawn
 */
record Trial(
    String name,
    String language,
    List<Question> phrasings,
    List<Question> questions,
    List<Question> outOfScope,
    int most,
    boolean named,
    int past,
    int seeds) {
  Trial {
    phrasings = List.copyOf(phrasings);
    questions = List.copyOf(questions);
    outOfScope = List.copyOf(outOfScope);
  }

  static Trial of(
      String name,
      String language,
      List<Question> phrasings,
      List<Question> questions,
      int most,
      int seeds) {
    return new Trial(name, language, phrasings, questions, List.of(), most, false, 0, seeds);
  }

  Trial with(List<Question> outside) {
    return new Trial(name, language, phrasings, questions, outside, most, named, past, seeds);
  }

  /** The same bank, its questions changed. */
  Trial asked(String how, List<Question> changed) {
    String changedName = name + ", " + how;
    return new Trial(
        changedName, language, phrasings, changed, outOfScope, most, named, past, seeds);
  }

  Trial withNamesAndPast(int asked) {
    String both = name + ", names and past";
    return new Trial(both, language, phrasings, questions, outOfScope, most, true, asked, seeds);
  }
}
