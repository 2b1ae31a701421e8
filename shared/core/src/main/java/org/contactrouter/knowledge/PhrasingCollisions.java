package org.contactrouter.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactrouter.knowledge.Finding.Code;

/** Phrasings that two entries share in one language: a question in these words asks for both. */
final class PhrasingCollisions {
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Asked, Place> first = new HashMap<>();

  PhrasingCollisions(List<FaqEntry> entries) {
    for (FaqEntry entry : entries) {
      new TreeMap<>(entry.texts()).forEach((language, text) -> look(entry.id(), language, text));
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void look(String entry, String language, FaqText text) {
    text.name().ifPresent(name -> look(language, new Place(entry, "name", name)));
    for (int at = 0; at < text.phrasings().size(); at++) {
      look(language, new Place(entry, "phrasings[" + at + "]", text.phrasings().get(at)));
    }
  }

  private void look(String language, Place place) {
    List<String> words = FoldedWords.of(place.text());
    if (words.isEmpty()) {
      return;
    }
    Place before = first.putIfAbsent(new Asked(language, words), place);
    if (before != null && !before.entry().equals(place.entry())) {
      findings.add(
          Finding.of(
              Code.COLLIDING_PHRASING,
              place.entry(),
              language,
              place.field(),
              "\"%s\" also asks for the entry %s (%s)."
                  .formatted(place.text(), before.entry(), before.field())));
    }
  }

  private record Asked(String language, List<String> words) {}

  private record Place(String entry, String field, String text) {}
}
