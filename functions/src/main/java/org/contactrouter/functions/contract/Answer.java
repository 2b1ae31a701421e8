package org.contactrouter.functions.contract;

import org.contactrouter.knowledge.FaqVersion;

/** A curated answer, its text byte for byte. */
public record Answer(String entry, String version, String text) {
  public static Answer of(FaqVersion text) {
    return new Answer(text.entry(), text.version(), text.answer());
  }
}
