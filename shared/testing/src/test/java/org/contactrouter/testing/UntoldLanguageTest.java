package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.TakeContact;
import org.contactrouter.contact.Language;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.junit.jupiter.api.Test;

/** Where nothing tells the language of a contact, every bank is asked. */
class UntoldLanguageTest {
  private static final String PORTUGUESE = "devolver refund-eu";

  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final WordForWordBanks banks = new WordForWordBanks();

  UntoldLanguageTest() {
    publish("pt");
    publish("en");
  }

  @Test
  void anotherBankAnswersWhereItsOwnIsSilent() {
    Match match = match(PORTUGUESE, List.of(Language.ES, Language.PT_PT)).orElseThrow();

    assertThat(match.language()).isEqualTo("pt");
    assertThat(match.verdict()).isEqualTo(Match.Verdict.ANSWER);
  }

  @Test
  void itsOwnBankIsAskedFirst() {
    Match match = match("when are you open", List.of(Language.PT_PT)).orElseThrow();

    assertThat(match.language()).isEqualTo("en");
  }

  @Test
  void noOtherBankIsAskedWhereTheLanguageIsTold() {
    Match match = match(PORTUGUESE, List.of()).orElseThrow();

    assertThat(match.language()).isEqualTo("en");
    assertThat(match.verdict()).isEqualTo(Match.Verdict.ABSTAIN);
  }

  /** What the decision on a contact rests on whose language is taken for English. */
  private Optional<Match> match(String message, List<Language> others) {
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    Submitted like = ContactFixtures.submitted(message);
    Submitted submitted =
        new Submitted(
            like.form(),
            message,
            like.name(),
            like.email(),
            like.subject(),
            Language.EN,
            others,
            like.zone(),
            like.topic(),
            like.custom(),
            like.key(),
            like.spam(),
            like.digest());
    Receipt receipt =
        new TakeContact(
                new InMemoryKnowledge(shelf, banks),
                new InMemoryCustomers(),
                new InMemoryCaseStore(),
                Lexicon.standard(),
                new ContactIds(secret, new Random(1)),
                new EmailDigests(secret),
                () -> MONDAY)
            .take(submitted, new KnownSettings(SettingsFixtures.settings(), List.of()));
    assertThat(receipt).isInstanceOf(Receipt.Taken.class);
    return ((Receipt.Taken) receipt)
        .opened()
        .accepted()
        .decision()
        .evidence()
        .observation()
        .match();
  }

  private void publish(String language) {
    List<FaqEntry> entries = KnowledgeFixtures.speaking(language);
    shelf.putLanguage(
        "v000001",
        language,
        entries,
        banks.build(BankDraft.of(language, "v000001", entries)).stored());
    shelf.flip("v000001", List.of(language));
  }
}
