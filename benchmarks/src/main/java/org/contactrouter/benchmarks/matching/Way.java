package org.contactrouter.benchmarks.matching;

import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.Encoders;

/** The ways to match, as a language is matched. */
public enum Way {
  WORDS("words") {
    @Override
    BankMaker banks() {
      return TrainedBankMaker.byWords();
    }
  },
  BGE("bge (en)") {
    @Override
    BankMaker banks() {
      return encodedAs("en");
    }
  },
  USE_E5("USE, e5 (pt, es)") {
    @Override
    BankMaker banks() {
      return encodedAs("es");
    }
  };

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract BankMaker banks();

  private static BankMaker encodedAs(String language) {
    Recipes recipes = new Recipes(new Encoders());
    return new TrainedBankMaker(_ -> recipes.of(language));
  }
}
