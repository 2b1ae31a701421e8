package org.contactrouter.knowledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One curated answer, with the ways to ask for it in each language.
 *
 * @param id stable, lower case, unique in the knowledge: {@code refund-eu}
 * @param topic what it is about, an id from the settings
 * @param owner who keeps it right: an e-mail address or an agent's id
 * @param reviewBy the day by which the owner looks at it again
 * @param needsPerson whether it is never answered automatically
 * @param texts its words by base language: {@code pt}, {@code es}, {@code en}
 */
public record FaqEntry(
    String id,
    Optional<String> topic,
    Optional<String> owner,
    Optional<LocalDate> reviewBy,
    boolean needsPerson,
    Map<String, FaqText> texts) {
  public FaqEntry {
    texts = Map.copyOf(texts);
  }

  /** The same with its words in one language only; empty when it does not speak it. */
  public Optional<FaqEntry> in(String language) {
    return Optional.ofNullable(texts.get(language))
        .map(text -> new FaqEntry(id, topic, owner, reviewBy, needsPerson, Map.of(language, text)));
  }
}
