package org.contactrouter.functions.respond;

import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;

/** The key of whatever is done next on a page. */
final class ActKey {
  private ActKey() {}

  /**
   * How much its reader did so far: what they do on the page as it stood then is the same act,
   * however often it is sent and whatever others do meanwhile; on the page as it stands after that
   * it is another. It tells them nothing that they do not know.
   */
  static String of(Case whole, Actor reader) {
    return Long.toString(
        whole.history().stream().filter(event -> event.by().equals(reader)).count());
  }
}
