package org.contactrouter.matcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.matcher.encoder.Encoders;

/** The ways in which a bank can match. */
enum Way {
  BY_WORDS,
  BY_MEANING;

  private static final Recipes ENCODERS = new Recipes(new Encoders());

  /** Every test class asks the same texts. */
  private static final Map<String, Recipe> RECIPES = new ConcurrentHashMap<>();

  TrainedBankMaker maker() {
    return switch (this) {
      case BY_WORDS -> TrainedBankMaker.byWords();
      case BY_MEANING -> new TrainedBankMaker(Way::recipe);
    };
  }

  private static Recipe recipe(String language) {
    return RECIPES.computeIfAbsent(language, asked -> ENCODERS.of(asked).remembering());
  }

  Bank bank(String language, List<FaqEntry> entries) {
    TrainedBankMaker maker = maker();
    return maker.read(maker.build(BankDraft.of(language, "v000001", entries)).stored());
  }
}
