package org.contactrouter.knowledge;

import java.util.List;

/** Trains and calibrates banks, and reads them back from their stored form. */
public interface BankMaker {

  /**
   * Builds the bank of a language from the entries that speak it. The same entries give the same
   * bytes.
   */
  BuiltBank build(String language, String version, List<FaqEntry> entries);

  /**
   * Reads a stored bank.
   *
   * @throws IllegalArgumentException when the bytes are no bank, or damaged
   */
  Bank read(byte[] stored);
}
