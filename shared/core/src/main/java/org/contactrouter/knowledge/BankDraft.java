package org.contactrouter.knowledge;

import java.util.List;

/**
 * What a bank is built from.
 *
 * @param language the base language
 * @param version the knowledge version
 * @param entries those that speak the language are answered
 * @param past questions of customers to learn from, that were answered and not complained of; empty
 *     learns from the phrasings alone
 * @param promise what its automatic answers must keep
 */
public record BankDraft(
    String language,
    String version,
    List<FaqEntry> entries,
    List<String> past,
    PrecisionPromise promise) {
  public BankDraft {
    entries = List.copyOf(entries);
    past = List.copyOf(past);
  }

  /** A draft of entries alone, with the default promise. */
  public static BankDraft of(String language, String version, List<FaqEntry> entries) {
    return new BankDraft(language, version, entries, List.of(), PrecisionPromise.DEFAULT);
  }
}
