package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FoldedWords;

/**
 * Trains banks that match by words alone, without any encoder.
 *
 * <p>Softmax regression over hashed word and character n-grams, added to the similarity of the
 * nearest phrasing. Whether the best candidate is answered is decided by {@link Acceptance}.
 */
public final class WordsBankMaker implements BankMaker {

  @Override
  public BuiltBank build(String language, String version, List<FaqEntry> entries) {
    TreeMap<String, List<String>> texts = new TreeMap<>();
    for (FaqEntry entry : entries) {
      FaqText text = entry.texts().get(language);
      if (text != null) {
        texts.put(entry.id(), phrasings(text));
      }
    }
    List<String> thin = texts.keySet().stream().filter(id -> isThin(texts, id)).toList();
    texts.values().removeIf(List::isEmpty);
    Training training = new Training(language, texts);
    List<Trained.Entry> learned = new ArrayList<>();
    training
        .weights()
        .forEach(
            (id, weights) ->
                learned.add(new Trained.Entry(id, texts.getOrDefault(id, List.of()), weights)));
    return new BuiltBank(
        BankFile.write(new Trained(language, version, learned)),
        texts.size(),
        texts.values().stream().mapToInt(List::size).sum(),
        training.collisions(),
        thin);
  }

  @Override
  public Bank read(byte[] stored) {
    return new WordsBank(BankFile.read(stored));
  }

  private static boolean isThin(Map<String, List<String>> texts, String id) {
    return texts.getOrDefault(id, List.of()).size() < Acceptance.LEAST_PHRASINGS;
  }

  /** The name and the phrasings, those that differ in case and accents only once. */
  private static List<String> phrasings(FaqText text) {
    Set<List<String>> seen = new HashSet<>();
    List<String> different = new ArrayList<>();
    List<String> all = new ArrayList<>(text.phrasings());
    text.name().ifPresent(all::addFirst);
    for (String phrasing : all) {
      List<String> words = FoldedWords.of(phrasing);
      if (!words.isEmpty() && seen.add(words)) {
        different.add(phrasing);
      }
    }
    return List.copyOf(different);
  }
}
