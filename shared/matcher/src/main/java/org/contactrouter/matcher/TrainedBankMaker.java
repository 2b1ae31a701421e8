package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.BuiltBank.Collision;
import org.contactrouter.knowledge.BuiltBank.Learned;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FoldedWords;

/**
 * Trains banks that match by words and, where the encoders run, by meaning.
 *
 * <p>Softmax regression over hashed word and character n-grams and the vectors of the encoders,
 * added to the similarity of the nearest phrasing. Every bank can also match by words alone, for
 * machines on which no encoder runs. Whether the best candidate is answered is decided by {@link
 * Acceptance}.
 */
public final class TrainedBankMaker implements BankMaker {
  private final Function<String, Recipe> recipes;

  /**
   * Makes banks with these encoders.
   *
   * @param recipes by base language
   */
  public TrainedBankMaker(Function<String, Recipe> recipes) {
    this.recipes = recipes;
  }

  /** Makes banks that match by words alone. */
  public static TrainedBankMaker byWords() {
    return new TrainedBankMaker(language -> Recipe.WORDS);
  }

  @Override
  public BuiltBank build(BankDraft draft) {
    String language = draft.language();
    TreeMap<String, List<String>> texts = new TreeMap<>();
    for (FaqEntry entry : draft.entries()) {
      FaqText text = entry.texts().get(language);
      if (text != null) {
        texts.put(entry.id(), phrasings(text));
      }
    }
    List<String> thin = texts.keySet().stream().filter(id -> isThin(texts, id)).toList();
    texts.values().removeIf(List::isEmpty);
    List<Trained.Entry> entries =
        texts.entrySet().stream()
            .map(entry -> new Trained.Entry(entry.getKey(), entry.getValue()))
            .toList();
    Recipe recipe = entries.isEmpty() ? Recipe.WORDS : recipes.apply(language).remembering();
    Lesson byWords = Lesson.of(draft, Recipe.WORDS, entries);
    Optional<Lesson> byMeaning =
        recipe.parts().isEmpty()
            ? Optional.empty()
            : Optional.of(Lesson.of(draft, recipe, entries));
    Trained trained =
        new Trained(
            language,
            draft.version(),
            draft.promise(),
            entries,
            byWords.head(),
            byMeaning.map(Lesson::head));
    Lesson best = byMeaning.orElse(byWords);
    return new BuiltBank(
        BankFile.write(trained),
        entries.size(),
        entries.stream().mapToInt(entry -> entry.phrasings().size()).sum(),
        best.collisions(),
        thin,
        new CrossValidation(language, recipe, entries, draft.promise()).expected(),
        best.learned());
  }

  @Override
  public Bank read(byte[] stored) {
    Trained trained = BankFile.read(stored);
    return new TrainedBank(trained, recipes.apply(trained.language()));
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

  /**
   * What one way of matching learned, and which phrasings collide in it.
   *
   * @param learned of past questions
   */
  private record Lesson(Head head, List<Collision> collisions, Learned learned) {

    static Lesson of(BankDraft draft, Recipe recipe, List<Trained.Entry> entries) {
      Examples examples = new Examples(draft.language(), recipe, entries);
      Training training = new Training(examples);
      List<Phrasing> past =
          draft.past().stream()
              .distinct()
              .sorted()
              .map(text -> Phrasing.of(text, draft.language()))
              .toList();
      if (past.size() < SelfTraining.ENOUGH) {
        return new Lesson(training.head(), training.collisions(), Learned.nothingOf(past.size()));
      }
      SelfTraining.Outcome outcome = new SelfTraining(examples, training, past).run();
      return new Lesson(outcome.head(), training.collisions(), outcome.learned());
    }
  }
}
