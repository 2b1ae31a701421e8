package org.contactrouter.functions.triage;

import java.util.List;
import org.contactrouter.knowledge.FaqVersion;

/** Answers that might fit what is being typed, best first. */
record SuggestionsView(List<Suggestion> suggestions) {

  /** One answer, its text as published. */
  record Suggestion(String entry, String question, String text) {}

  static SuggestionsView of(List<FaqVersion> texts) {
    return new SuggestionsView(
        texts.stream()
            .map(text -> new Suggestion(text.entry(), text.question(), text.answer()))
            .toList());
  }
}
