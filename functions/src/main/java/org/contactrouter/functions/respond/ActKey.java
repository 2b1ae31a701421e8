package org.contactrouter.functions.respond;

import org.contactrouter.cases.Case;

/** The key of whatever is done next on a page. */
final class ActKey {
  private ActKey() {}

  /**
   * How much was said so far: the same words on the page as it stood then are the same act, however
   * often they are sent. It tells nothing that the page does not.
   */
  static String of(Case whole) {
    return Integer.toString(whole.talk().size());
  }
}
