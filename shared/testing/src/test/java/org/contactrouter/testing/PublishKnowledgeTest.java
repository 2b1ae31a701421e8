package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.contactrouter.act.PublishKnowledge;
import org.contactrouter.act.ReadKnowledge;
import org.contactrouter.cases.Case;
import org.contactrouter.knowledge.Audit;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.BuiltBank.Learned;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.port.PublishingJob.State;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

class PublishKnowledgeTest {
  private static final FaqEntry HOURS =
      entry("hours", Map.of("en", text("When are you open", "9 to 6."), "pt", text("Quando", "9")));
  private static final FaqEntry HOURS_LATER =
      entry("hours", Map.of("en", text("When are you open", "10 to 6."), "pt", text("Que", "10")));

  /** To the shelf, for a document of two languages. */
  private static final int CALLS = 8;

  private static final Map<String, String> BOTH_FIRST = Map.of("en", "v000001", "pt", "v000001");
  private static final Map<String, String> BOTH_SECOND = Map.of("en", "v000002", "pt", "v000002");

  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final WordForWordBanks banks = new WordForWordBanks();
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryKnowledge knowledge = new InMemoryKnowledge(shelf, banks);

  @Test
  void makesEveryLanguageOfADocumentCount() {
    publish("v000001", HOURS);

    assertThat(shelf.current()).isEqualTo(BOTH_FIRST);
    assertThat(knowledge.bank("pt").map(Bank::version)).contains("v000001");
    assertThat(knowledge.texts("en", "v000001", List.of("hours")))
        .extracting(FaqVersion::answer)
        .containsExactly("9 to 6.");
    assertThat(shelf.job("v000001"))
        .contains(
            new PublishingJob(
                "v000001", State.PUBLISHED, MONDAY, Map.of("en", built(1), "pt", built(1)), ""));
  }

  @Test
  void leavesTheOtherLanguagesAsTheyAre() {
    publish("v000001", HOURS);
    publish("v000002", entry("hours", Map.of("pt", text("Quando", "10"))));

    assertThat(shelf.current()).isEqualTo(Map.of("en", "v000001", "pt", "v000002"));
    assertThat(new ReadKnowledge(shelf).current())
        .containsExactly(
            entry(
                "hours",
                Map.of("en", text("When are you open", "9 to 6."), "pt", text("Quando", "10"))));
  }

  @Test
  void readsBackWhatIsNoLongerInALanguageWithoutIt() {
    publish("v000001", HOURS);
    publish("v000002", entry("other", Map.of("pt", text("Outra", "Sim"))));

    assertThat(new ReadKnowledge(shelf).current())
        .containsExactly(
            entry("hours", Map.of("en", text("When are you open", "9 to 6."))),
            entry("other", Map.of("pt", text("Outra", "Sim"))));
  }

  @Test
  void namesWhatIsSoAlikeThatNeitherAnswers() {
    draft("v000001", HOURS);

    BuiltBank.Collision alike = new BuiltBank.Collision("hours", "Quando", "days", "Quando?", 0.99);
    act(shelf, new Told(banks, List.of(alike), List.of("hours"))).publish("v000001");

    assertThat(shelf.job("v000001").orElseThrow().languages().get("pt"))
        .isEqualTo(
            new PublishingJob.Built(
                1,
                1,
                List.of("hours “Quando” ~ days “Quando?”"),
                List.of("hours"),
                Optional.empty(),
                Learned.nothingOf(0),
                Audit.NONE));
  }

  @Test
  void tellsSoManyThinEntriesAsFitInAReport() {
    draft("v000001", HOURS);

    List<String> thin = IntStream.range(0, 10_000).mapToObj("entry-%d"::formatted).toList();
    act(shelf, new Told(banks, List.of(), thin)).publish("v000001");

    assertThat(shelf.job("v000001").orElseThrow().languages().values())
        .allSatisfy(built -> assertThat(built.thin()).hasSize(500));
  }

  @Test
  void auditsTheLanguageOfTheAnswer() {
    Case helped = CaseFixtures.answered("helped", MONDAY);
    cases.accept(helped);
    cases.append(helped, CaseFixtures.confirmed(helped, MONDAY));
    Case solved = cases.find("helped").orElseThrow();
    cases.append(solved, CaseFixtures.closed(solved, MONDAY));
    String answered = helped.answer().orElseThrow().language();
    draft("v000001", HOURS);

    act(shelf, banks).publish("v000001");

    assertThat(shelf.job("v000001").orElseThrow().languages())
        .allSatisfy(
            (language, built) ->
                assertThat(built.audit().right()).isEqualTo(language.equals(answered) ? 1 : 0));
  }

  @Test
  void teachesAndAuditsByWhatSolvedCasesTell() {
    Case helped = CaseFixtures.answered("helped", MONDAY);
    Case wroteAgain = CaseFixtures.answered("wrote-again", MONDAY);
    Case escalated = CaseFixtures.escalated("escalated", MONDAY);
    Case waiting = CaseFixtures.answered("waiting", MONDAY);
    Case labelled = CaseFixtures.answered("labelled", MONDAY);
    List.of(helped, wroteAgain, escalated, waiting, labelled).forEach(cases::accept);
    cases.append(wroteAgain, CaseFixtures.message(wroteAgain, "Não ajudou.", MONDAY));
    cases.append(helped, CaseFixtures.confirmed(helped, MONDAY));
    cases.append(labelled, CaseFixtures.wrongFaq(labelled, MONDAY));
    for (String id : List.of("helped", "wrote-again", "escalated", "labelled")) {
      Case solved = cases.find(id).orElseThrow();
      cases.append(solved, CaseFixtures.closed(solved, MONDAY));
    }
    String language = helped.contact().language().base();
    draft("v000001", entry("hours", Map.of(language, text("Quando", "9"))));

    act(shelf, banks).publish("v000001");

    assertThat(shelf.job("v000001").orElseThrow().languages().get(language))
        .extracting(PublishingJob.Built::learned, PublishingJob.Built::audit)
        .containsExactly(Learned.nothingOf(1), Audit.of(1, 2));
  }

  @Test
  void doesNothingMoreAtARepeatedBell() {
    publish("v000001", HOURS);
    publish("v000002", HOURS_LATER);
    shelf.rollback();

    act(shelf, banks).publish("v000002");
    act(shelf, banks).publish("v000009");

    assertThat(shelf.current()).isEqualTo(BOTH_FIRST);
  }

  @Test
  void isNeverHalfPublishedAtWhateverStepTheStoreFails() {
    for (int step = 1; step <= CALLS + 1; step++) {
      KnowledgeShelf rest = atRest();
      boolean failed = failsAt(step, rest);
      State state = rest.job("v000002").orElseThrow().state();

      assertThat(rest.current()).isIn(BOTH_FIRST, BOTH_SECOND);
      act(rest, banks).publish("v000002");

      boolean ended = state == State.FAILED;
      assertThat(rest.current()).isEqualTo(ended ? BOTH_FIRST : BOTH_SECOND);
      assertThat(rest.job("v000002").orElseThrow().state())
          .isEqualTo(ended ? State.FAILED : State.PUBLISHED);
      assertThat(failed).isEqualTo(step <= CALLS);
    }
  }

  @Test
  void saysThatTheStoreDidNotTakeIt() {
    publish("v000001", HOURS);
    draft("v000002", HOURS_LATER);

    assertThat(failsAt(3, shelf)).isTrue();

    assertThat(shelf.job("v000002")).contains(failed("v000002", PublishKnowledge.NOT_STORED));
    assertThat(shelf.current()).isEqualTo(BOTH_FIRST);
  }

  @Test
  void saysThatTheDocumentCouldNotBeTrainedAndLetsTheLogHaveTheCause() {
    publish("v000001", HOURS);
    draft("v000002", HOURS_LATER);

    assertThatThrownBy(() -> act(shelf, new Broken()).publish("v000002"))
        .isInstanceOf(IllegalStateException.class);

    assertThat(shelf.job("v000002")).contains(failed("v000002", PublishKnowledge.NOT_BUILT));
    assertThat(shelf.current()).isEqualTo(BOTH_FIRST);
  }

  @Test
  void isNotPublishedOverALaterOne() {
    draft("v000001", HOURS);
    publish("v000002", HOURS_LATER);

    act(shelf, banks).publish("v000001");

    assertThat(shelf.job("v000001")).contains(failed("v000001", PublishKnowledge.OVERTAKEN));
    assertThat(shelf.current()).isEqualTo(BOTH_SECOND);
  }

  @Test
  void failsWhenTheDraftHasExpired() {
    shelf.putJob(new PublishingJob("v000001", State.WAITING, MONDAY, Map.of(), ""));

    act(shelf, banks).publish("v000001");

    assertThat(shelf.job("v000001")).contains(failed("v000001", PublishKnowledge.NO_DRAFT));
    assertThat(shelf.current()).isEmpty();
  }

  @Test
  void goesBackToTheKnowledgeBefore() {
    publish("v000001", HOURS);
    publish("v000002", HOURS_LATER);

    assertThat(shelf.rollback()).contains(BOTH_FIRST);
    assertThat(knowledge.bank("en").map(Bank::version)).contains("v000001");
    assertThat(new ReadKnowledge(shelf).current()).containsExactly(HOURS);
  }

  private void publish(String version, FaqEntry... entries) {
    draft(version, entries);
    act(shelf, banks).publish(version);
  }

  private void draft(String version, FaqEntry... entries) {
    draft(shelf, version, entries);
  }

  private static void draft(KnowledgeShelf on, String version, FaqEntry... entries) {
    on.putDraft(version, List.of(entries));
    on.putJob(new PublishingJob(version, State.WAITING, MONDAY, Map.of(), ""));
  }

  private PublishKnowledge act(KnowledgeShelf on, BankMaker banks) {
    return new PublishKnowledge(on, banks, cases, SettingsFixtures::settings, () -> MONDAY);
  }

  /** A shelf whose first version counts and whose second waits. */
  private KnowledgeShelf atRest() {
    InMemoryKnowledgeShelf fresh = new InMemoryKnowledgeShelf();
    draft(fresh, "v000001", HOURS);
    act(fresh, banks).publish("v000001");
    draft(fresh, "v000002", HOURS_LATER);
    return fresh;
  }

  /** Publishes the second version while one call to the shelf fails; says whether it came to it. */
  private boolean failsAt(int step, KnowledgeShelf on) {
    AtomicInteger calls = new AtomicInteger();
    KnowledgeShelf faulty =
        (KnowledgeShelf)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KnowledgeShelf.class},
                (_, method, arguments) -> {
                  if (calls.incrementAndGet() == step) {
                    throw new StoreUnavailable(method.getName(), null);
                  }
                  try {
                    return method.invoke(on, arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
    try {
      act(faulty, banks).publish("v000002");
      return false;
    } catch (StoreUnavailable failure) {
      return true;
    }
  }

  private static PublishingJob failed(String version, String failure) {
    return new PublishingJob(version, State.FAILED, MONDAY, Map.of(), failure);
  }

  private static PublishingJob.Built built(int phrasings) {
    return new PublishingJob.Built(
        1, phrasings, List.of(), List.of(), Optional.empty(), Learned.nothingOf(0), Audit.NONE);
  }

  private static FaqEntry entry(String id, Map<String, FaqText> texts) {
    return new FaqEntry(id, Optional.empty(), Optional.empty(), Optional.empty(), false, texts);
  }

  private static FaqText text(String phrasing, String answer) {
    return new FaqText(Optional.empty(), answer, List.of(phrasing));
  }

  /** Banks of which this is told. */
  private record Told(BankMaker like, List<BuiltBank.Collision> collisions, List<String> thin)
      implements BankMaker {
    @Override
    public BuiltBank build(BankDraft draft) {
      BuiltBank built = like.build(draft);
      return new BuiltBank(
          built.stored(),
          built.entries(),
          built.phrasings(),
          collisions,
          thin,
          built.expected(),
          built.learned());
    }

    @Override
    public Bank read(byte[] stored) {
      return like.read(stored);
    }
  }

  /** A maker that cannot. */
  private record Broken() implements BankMaker {
    @Override
    public BuiltBank build(BankDraft draft) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Bank read(byte[] stored) {
      throw new IllegalStateException("broken");
    }
  }
}
