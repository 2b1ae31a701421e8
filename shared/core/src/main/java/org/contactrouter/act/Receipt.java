package org.contactrouter.act;

import org.contactrouter.cases.Case;

/** What came of taking a contact. */
public sealed interface Receipt {

  /**
   * It is durable, and this is what was decided.
   *
   * @param opened the case as it was accepted
   * @param replayed whether it was taken before
   */
  record Taken(Case opened, boolean replayed) implements Receipt {}

  /** Its idempotency key was used before for something else. Nothing was stored. */
  record KeyReused() implements Receipt {}

  /** It is larger than the store can hold. Nothing was stored. */
  record TooLarge() implements Receipt {}

  /** It was taken before, and its customer had it erased since. Nothing was stored. */
  record Erased() implements Receipt {}
}
