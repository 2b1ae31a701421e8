package org.contactrouter.knowledge;

/** Trains and calibrates banks, and reads them back from their stored form. */
public interface BankMaker {

  /** Builds the bank of a language. The same draft gives the same bytes. */
  BuiltBank build(BankDraft draft);

  /**
   * Reads a stored bank.
   *
   * @throws IllegalArgumentException when the bytes are no bank, or damaged
   */
  Bank read(byte[] stored);
}
