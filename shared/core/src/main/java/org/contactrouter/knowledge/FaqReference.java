package org.contactrouter.knowledge;

/** Which published text is meant, without the text. */
public record FaqReference(String entry, String language, String version, boolean needsPerson) {

  /** The same, which a person must answer. */
  public FaqReference forPerson() {
    return new FaqReference(entry, language, version, true);
  }
}
