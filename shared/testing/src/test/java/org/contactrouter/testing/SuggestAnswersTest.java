package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.SuggestAnswers.Suggested;
import org.contactrouter.contact.Language;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

class SuggestAnswersTest {
  private static final String SENSITIVE = "isto é uma fraude";

  private final Settings settings = SettingsFixtures.settings();
  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final WordForWordBanks banks = new WordForWordBanks();
  private final SuggestAnswers suggest =
      new SuggestAnswers(new InMemoryKnowledge(shelf, banks), Lexicon.standard(), () -> MONDAY);

  @Test
  void suggestsTheAnswer() {
    publish("pt", KnowledgeFixtures.speaking("pt"));

    assertThat(suggested("devolver refund-eu", Language.PT_BR))
        .isEqualTo(
            new Suggested(Optional.of("v000001"), List.of(KnowledgeFixtures.refundEu("v000001"))));
  }

  @Test
  void suggestsWhatMightFit() {
    publish("pt", KnowledgeFixtures.speaking("pt"));

    assertThat(suggested("como devolvo", Language.PT_PT).texts())
        .containsExactly(
            KnowledgeFixtures.refundEu("v000001"), KnowledgeFixtures.refundBr("v000001"));
  }

  @Test
  void passesOverAnEntryThatNeedsAPerson() {
    publish("en", KnowledgeFixtures.speaking("en"));

    assertThat(suggested("when are you open", Language.EN))
        .isEqualTo(new Suggested(Optional.of("v000001"), List.of()));
  }

  @Test
  void suggestsNothingForASensitiveText() {
    FaqText text = new FaqText(Optional.empty(), "Nada.", List.of(SENSITIVE));
    publish(
        "pt",
        List.of(
            new FaqEntry(
                "fraud",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of("pt", text))));

    assertThat(suggested(SENSITIVE, Language.PT_PT).texts()).isEmpty();
  }

  @Test
  void suggestsNothingWithoutKnowledgeOrWithoutWords() {
    assertThat(suggested("como devolvo", Language.PT_PT))
        .isEqualTo(new Suggested(Optional.empty(), List.of()));
    publish("pt", KnowledgeFixtures.speaking("pt"));
    assertThat(suggested("", Language.PT_PT).texts()).isEmpty();
  }

  private Suggested suggested(String question, Language language) {
    return suggest.suggest(question, language, Form.CONTACT, settings);
  }

  private void publish(String language, List<FaqEntry> entries) {
    shelf.putLanguage(
        "v000001",
        language,
        entries,
        banks.build(BankDraft.of(language, "v000001", entries)).stored());
    shelf.flip("v000001", List.of(language));
  }
}
