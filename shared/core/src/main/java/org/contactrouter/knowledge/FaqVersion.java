package org.contactrouter.knowledge;

/**
 * The immutable text of an entry in one language, as published once.
 *
 * @param entry the entry's id
 * @param language the base language: {@code pt}, {@code es} or {@code en}
 * @param version the knowledge version that published it, increasing: {@code v000012}
 * @param question what a person is shown as the question
 * @param answer the text, byte for byte
 * @param needsPerson whether it is never answered automatically
 * @param topic the id of its topic, empty when it has none
 */
public record FaqVersion(
    String entry,
    String language,
    String version,
    String question,
    String answer,
    boolean needsPerson,
    String topic) {

  /** The same, without the text. */
  public FaqReference reference() {
    return new FaqReference(entry, language, version, needsPerson);
  }
}
