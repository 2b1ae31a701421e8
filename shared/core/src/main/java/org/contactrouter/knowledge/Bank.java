package org.contactrouter.knowledge;

/** The trained knowledge of one language. Immutable, safe for threads, quick to ask. */
public interface Bank {

  /** The base language that it answers in. */
  String language();

  /** The knowledge version that it was built from. */
  String version();

  /** Finds who answers this; a text without a known word abstains. */
  Match match(String question);
}
