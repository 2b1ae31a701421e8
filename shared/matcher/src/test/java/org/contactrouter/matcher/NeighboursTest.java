package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Large banks look at fewer pairs; what they find among them is the same. */
class NeighboursTest {
  private static final int PHRASINGS = 5;
  private static final float ALIKE = .6f;

  private final Examples examples =
      new Examples(
          "en",
          Recipe.WORDS,
          LabeledTexts.ofResource("banking77/phrasings.tsv")
              .atMost(PHRASINGS)
              .byLabel()
              .entrySet()
              .stream()
              .map(entry -> new Trained.Entry(entry.getKey(), entry.getValue()))
              .toList());

  @Test
  void prototypesFindWhatCollidesAndHardlyLessOfTheRest() {
    Neighbours compared = new Neighbours.Compared(examples);
    Neighbours prototypes = new Neighbours.OfPrototypes(examples);
    double missed = 0;
    for (int row = 0; row < examples.size(); row++) {
      Neighbours.Around all = compared.around(row);
      Neighbours.Around some = prototypes.around(row);
      assertThat(examples.owner(some.foreign())).isNotEqualTo(examples.owner(row));
      if (all.similarity() >= ALIKE) {
        assertThat(some.similarity()).isCloseTo(all.similarity(), within(1e-4f));
      }
      missed += all.similarity() - some.similarity();
    }
    assertThat(missed / examples.size()).isBetween(-1e-4, .02);
  }
}
