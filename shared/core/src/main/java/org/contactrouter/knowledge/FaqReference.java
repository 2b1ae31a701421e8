package org.contactrouter.knowledge;

/** Which published text is meant, without the text. */
public record FaqReference(String entry, String language, String version, boolean needsPerson) {}
