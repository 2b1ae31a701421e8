package org.contactrouter.functions.contract;

import java.util.List;
import org.contactrouter.knowledge.FaqVersion;

/** A curated answer that might fit. */
public record Choice(String entry, String question) {
  public static List<Choice> of(List<FaqVersion> texts) {
    return texts.stream().map(text -> new Choice(text.entry(), text.question())).toList();
  }
}
