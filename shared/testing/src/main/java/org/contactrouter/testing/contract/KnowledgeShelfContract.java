package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contactrouter.knowledge.Audit;
import org.contactrouter.knowledge.BuiltBank.Expected;
import org.contactrouter.knowledge.BuiltBank.Learned;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;

/** What every shelf of published knowledge must do. */
public abstract class KnowledgeShelfContract {
  private static final byte[] BANK = {1, 2, 3};

  /** The shelf under test, empty before each test. */
  protected abstract KnowledgeShelf shelf();

  @Test
  void givesEveryVersionOnce() {
    assertThat(List.of(shelf().newVersion(), shelf().newVersion(), shelf().newVersion()))
        .containsExactly("v000001", "v000002", "v000003");
  }

  @Test
  void keepsADraft() {
    shelf().putDraft("v000001", KnowledgeFixtures.entries());

    assertThat(shelf().draft("v000001")).isEqualTo(KnowledgeFixtures.entries());
    assertThat(shelf().draft("v000002")).isEmpty();
  }

  @Test
  void keepsALargeDraftByteForByte() {
    List<FaqEntry> many = IntStream.range(0, 400).mapToObj(KnowledgeShelfContract::large).toList();

    shelf().putDraft("v000001", many);

    assertThat(shelf().draft("v000001")).isEqualTo(many);
  }

  @Test
  void keepsTheEntriesOfALanguageAsTheyWereWritten() {
    publish("v000001", "pt", "en");

    assertThat(shelf().entries("en", "v000001")).isEqualTo(KnowledgeFixtures.speaking("en"));
    assertThat(shelf().entries("es", "v000001")).isEmpty();
    assertThat(shelf().entries("en", "v000002")).isEmpty();
  }

  @Test
  void pointsNowhereBeforeTheFirstPublication() {
    assertThat(shelf().current()).isEmpty();
    assertThat(shelf().rollback()).isEmpty();
  }

  @Test
  void pointsAtTheLastVersionOfEachLanguage() {
    publish("v000001", "pt", "en");
    publish("v000002", "pt");

    assertThat(shelf().current()).isEqualTo(Map.of("pt", "v000002", "en", "v000001"));
  }

  @Test
  void canBeToldTheSameAgain() {
    publish("v000001", "pt");
    publish("v000002", "pt");
    publish("v000002", "pt");

    assertThat(shelf().rollback()).contains(Map.of("pt", "v000001"));
  }

  @Test
  void doesNotPutAnEarlierVersionBeforeALater() {
    publish("v000002", "pt");

    assertThat(shelf().flip("v000001", List.of("en", "pt"))).isFalse();
    assertThat(shelf().current()).isEqualTo(Map.of("pt", "v000002"));
    assertThat(shelf().flip("v000001", List.of("en"))).isTrue();
    assertThat(shelf().current()).isEqualTo(Map.of("pt", "v000002", "en", "v000001"));
  }

  @Test
  void goesBackToWhatWasBeforeTheLastFlip() {
    publish("v000001", "pt", "en");
    publish("v000002", "pt");

    assertThat(shelf().rollback()).contains(Map.of("pt", "v000001", "en", "v000001"));
    assertThat(shelf().current()).isEqualTo(Map.of("pt", "v000001", "en", "v000001"));
  }

  @Test
  void cannotGoBackBeforeTheFirstPublication() {
    publish("v000001", "pt");

    assertThat(shelf().rollback()).isEmpty();
    assertThat(shelf().current()).isEqualTo(Map.of("pt", "v000001"));
  }

  @Test
  void keepsHowAJobStands() {
    PublishingJob waiting =
        new PublishingJob("v000001", PublishingJob.State.WAITING, MONDAY, Map.of(), "");
    PublishingJob done =
        new PublishingJob(
            "v000001",
            PublishingJob.State.PUBLISHED,
            MONDAY.plusSeconds(9),
            Map.of(
                "pt",
                new PublishingJob.Built(
                    2,
                    6,
                    List.of("a ~ b"),
                    List.of("refund-br"),
                    Optional.of(new Expected(.97, .6)),
                    new Learned(700, 40, 9),
                    Audit.of(97, 3))),
            "");

    shelf().putJob(waiting);
    shelf().putJob(done);

    assertThat(shelf().job("v000001")).contains(done);
    assertThat(shelf().job("v000002")).isEmpty();
  }

  private void publish(String version, String... languages) {
    for (String language : languages) {
      shelf().putLanguage(version, language, KnowledgeFixtures.speaking(language), BANK);
    }
    shelf().flip(version, List.of(languages));
  }

  private static FaqEntry large(int number) {
    FaqEntry like = KnowledgeFixtures.entries().getFirst();
    FaqText text =
        new FaqText(
            like.texts().values().iterator().next().name(),
            ContactFixtures.ANY_TEXT.repeat(40),
            List.of("como " + number));
    return new FaqEntry(
        "entry-" + number,
        like.topic(),
        like.owner(),
        like.reviewBy(),
        like.needsPerson(),
        Map.of("pt", text));
  }
}
