package org.contactrouter.benchmarks.matching;

import java.util.List;

/** Another way to find the entry that answers a question. */
interface Ranker {

  /** The best entries, best first; empty when nothing fits. */
  List<Ranked> rank(String question);

  /**
   * An entry that may answer.
   *
   * @param score more is surer; comparable between questions
   */
  record Ranked(String label, double score) {}
}
