package org.contactrouter.local.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.local.load.Question;

/** The phrasings of a file, by the entry that they ask for. */
public final class LabelledPhrasings {
  private final Map<String, List<String>> byLabel;

  /** Takes them all. */
  public LabelledPhrasings(List<Question> phrasings) {
    this(new TreeMap<>());
    for (Question phrasing : phrasings) {
      byLabel.computeIfAbsent(phrasing.label(), label -> new ArrayList<>()).add(phrasing.text());
    }
  }

  private LabelledPhrasings(Map<String, List<String>> byLabel) {
    this.byLabel = byLabel;
  }

  /** At most so many of each entry, drawn at random: the same with the same seed. */
  public LabelledPhrasings draw(int most, long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> drawn = new TreeMap<>();
    byLabel.forEach(
        (label, texts) -> {
          List<String> shuffled = new ArrayList<>(texts);
          Collections.shuffle(shuffled, random);
          drawn.put(label, shuffled.subList(0, Math.min(most, shuffled.size())));
        });
    return new LabelledPhrasings(drawn);
  }

  /** All of them with their labels. */
  public List<Question> questions() {
    return byLabel.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(text -> new Question(entry.getKey(), text)))
        .toList();
  }

  /**
   * Entries with these phrasings and no answer.
   *
   * @param named whether their labels are their names, an underscore read as a space
   */
  public List<FaqEntry> entries(String language, boolean named) {
    return byLabel.entrySet().stream()
        .map(entry -> entry(entry.getKey(), language, entry.getValue(), named))
        .toList();
  }

  private static FaqEntry entry(
      String label, String language, List<String> phrasings, boolean named) {
    Optional<String> name =
        Optional.of(label.replace('_', ' ').strip())
            .filter(_ -> named)
            .filter(text -> !text.isEmpty());
    return new FaqEntry(
        label,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of(language, new FaqText(name, "", phrasings)));
  }
}
