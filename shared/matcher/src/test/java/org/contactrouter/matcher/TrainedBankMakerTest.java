package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.contactrouter.matcher.Entries.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.BuiltBank.Collision;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
final class TrainedBankMakerTest {
  private final TrainedBankMaker maker;
  private final FaqEntry order =
      entry("order", "en", "Where is my order?", "Track my parcel", "Has it been sent?");
  private final FaqEntry hours =
      entry("hours", "en", "When do you open?", "Opening hours of the shop", "Open on Sundays?");

  TrainedBankMakerTest(Way way) {
    this.maker = way.maker();
  }

  @Test
  void givesTheSameBytesForTheSameEntriesInAnyOrder() {
    assertThat(maker.build(BankDraft.of("en", "v1", List.of(order, hours))).stored())
        .isEqualTo(maker.build(BankDraft.of("en", "v1", List.of(hours, order))).stored());
  }

  @Test
  void takesTheEntriesThatSpeakTheLanguage() {
    FaqEntry spanish = entry("pedido", "es", "¿Dónde está mi pedido?");
    BuiltBank built = maker.build(BankDraft.of("en", "v1", List.of(order, spanish)));
    assertThat(built.entries()).isEqualTo(1);
    assertThat(built.phrasings()).isEqualTo(3);
  }

  @Test
  void countsTheNameAsAPhrasing() {
    FaqText text = new FaqText(Optional.of("Gift cards"), "Yes.", List.of("Do you sell them?"));
    FaqEntry named =
        new FaqEntry(
            "gift",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of("en", text));
    BuiltBank built = maker.build(BankDraft.of("en", "v1", List.of(order, named)));
    assertThat(built.phrasings()).isEqualTo(5);
    assertThat(maker.read(built.stored()).match("gift cards").verdict()).isEqualTo(Verdict.ANSWER);
  }

  @Test
  void learnsAPhrasingOnceThoughItIsWrittenTwice() {
    BuiltBank built =
        maker.build(
            BankDraft.of("en", "v1", List.of(entry("one", "en", "Where is it?", "where is IT"))));
    assertThat(built.phrasings()).isEqualTo(1);
  }

  @Test
  void namesEntriesWithTooFewPhrasings() {
    FaqEntry thin = entry("thin", "en", "Do you sell gift cards?", "Gift cards");
    assertThat(maker.build(BankDraft.of("en", "v1", List.of(order, thin, hours))).thin())
        .containsExactly("thin");
  }

  @Test
  void namesEntriesThatAreAskedForInNearlyTheSameWords() {
    FaqEntry twin = entry("twin", "en", "Where is my ORDER");
    assertThat(maker.build(BankDraft.of("en", "v1", List.of(hours, order, twin))).collisions())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found)
                    .isEqualTo(
                        new Collision(
                            "order",
                            "Where is my order?",
                            "twin",
                            "Where is my ORDER",
                            found.similarity())));
  }

  @Test
  void readsWhatItWrote() {
    BuiltBank built = maker.build(BankDraft.of("en", "v000007", List.of(order, hours)));
    assertThat(maker.read(built.stored()).version()).isEqualTo("v000007");
    assertThat(maker.read(built.stored()).language()).isEqualTo("en");
  }

  @Test
  void refusesADamagedBank() {
    byte[] stored = maker.build(BankDraft.of("en", "v1", List.of(order, hours))).stored();
    for (int at = 0; at < stored.length; at += 7) {
      byte[] damaged = stored.clone();
      damaged[at] ^= 1;
      assertThatIllegalArgumentException().isThrownBy(() -> maker.read(damaged));
    }
  }

  @Test
  void refusesWhatIsNoBank() {
    assertThatIllegalArgumentException().isThrownBy(() -> maker.read(new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> maker.read(new byte[100]));
  }
}
