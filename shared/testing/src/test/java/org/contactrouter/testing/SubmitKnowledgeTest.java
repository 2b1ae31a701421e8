package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.act.SubmitKnowledge;
import org.contactrouter.act.SubmitKnowledge.Submission;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.Finding;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

class SubmitKnowledgeTest {
  private static final List<FaqEntry> GOOD =
      List.of(entry("refund", "14 days.", "How do I return it?"));
  private static final List<FaqEntry> WITHOUT_ANSWER =
      List.of(entry("refund", "", "How do I return it?"));

  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final InMemoryDoorbells doorbells = new InMemoryDoorbells();

  @Test
  void storesADraftWithAJobAndRings() {
    PublishingJob waiting =
        new PublishingJob("v000001", PublishingJob.State.WAITING, MONDAY, Map.of(), "");

    Submission submission = act(doorbells).submit(GOOD);

    assertThat(submission)
        .isInstanceOfSatisfying(
            Submission.Taken.class, taken -> assertThat(taken.job()).isEqualTo(waiting));
    assertThat(shelf.draft("v000001")).isEqualTo(GOOD);
    assertThat(shelf.job("v000001")).contains(waiting);
    assertThat(doorbells.heard()).containsExactly(new InMemoryDoorbells.Bell.Publish("v000001"));
  }

  @Test
  void tellsWhatCouldBeBetter() {
    assertThat(act(doorbells).submit(GOOD))
        .isInstanceOfSatisfying(
            Submission.Taken.class,
            taken ->
                assertThat(taken.warnings())
                    .extracting(Finding::code)
                    .contains(Finding.Code.NO_OWNER, Finding.Code.UNKNOWN_TOPIC));
  }

  @Test
  void storesNothingOfADocumentWithAnError() {
    assertThat(act(doorbells).submit(WITHOUT_ANSWER))
        .isInstanceOfSatisfying(
            Submission.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .contains(Finding.Code.NO_ANSWER));
    assertThat(shelf.draft("v000001")).isEmpty();
    assertThat(shelf.job("v000001")).isEmpty();
    assertThat(doorbells.heard()).isEmpty();
  }

  @Test
  void takesTheSameAgainWhenTheBellWasLost() {
    assertThatThrownBy(() -> act(new Silent()).submit(GOOD)).isInstanceOf(StoreUnavailable.class);

    act(doorbells).submit(GOOD);

    assertThat(doorbells.heard()).containsExactly(new InMemoryDoorbells.Bell.Publish("v000002"));
  }

  private SubmitKnowledge act(Doorbells bells) {
    return new SubmitKnowledge(
        shelf, bells, new InMemorySettings(SettingsFixtures.settings()), () -> MONDAY);
  }

  private static FaqEntry entry(String id, String answer, String phrasing) {
    return new FaqEntry(
        id,
        Optional.of("no-such-topic"),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of("en", new FaqText(Optional.empty(), answer, List.of(phrasing))));
  }

  /** Doorbells that cannot be rung. */
  private record Silent() implements Doorbells {
    @Override
    public void work(ContactLevel level, String caseId) {
      throw new StoreUnavailable("ring", null);
    }

    @Override
    public void remind(Map<String, Duration> delays) {
      throw new StoreUnavailable("ring", null);
    }

    @Override
    public void publish(String job) {
      throw new StoreUnavailable("ring", null);
    }
  }
}
