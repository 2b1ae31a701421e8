package org.contactrouter.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactrouter.functions.manage.KnowledgeDocument;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Format;
import org.contactrouter.functions.manage.KnowledgeDocument.Unreadable;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.KnowledgeLinter;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Verdict;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's knowledge, asked in other words than its own. */
final class DemoKnowledgeTest {
  /** The label of questions that no entry answers. */
  private static final String NONE = "none";

  private final BankMaker maker = new TrainedBankMaker(new Recipes(new Encoders())::of);
  private final List<FaqEntry> entries = entries();

  @Test
  void hasNothingThatTheLinterFinds() {
    var linter = new KnowledgeLinter(Optional.empty(), LocalDate.of(2026, 1, 1));
    assertThat(linter.lint(entries)).isEmpty();
  }

  @Test
  void speaksThreeLanguagesInEveryEntry() {
    assertThat(entries)
        .hasSizeGreaterThanOrEqualTo(25)
        .allSatisfy(entry -> assertThat(entry.texts()).containsOnlyKeys("pt", "es", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "es", "en"})
  void answersADecentShareAndNothingWrong(String language) {
    Bank bank = maker.read(maker.build(BankDraft.of(language, "v000001", entries)).stored());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    int answered = 0;
    int served = 0;
    for (String line : lines("demo/questions-" + language + ".tsv")) {
      String label = line.substring(0, line.indexOf('\t'));
      Match match = bank.match(line.substring(line.indexOf('\t') + 1));
      boolean first =
          !match.candidates().isEmpty() && match.candidates().getFirst().entry().equals(label);
      if (match.verdict() == Verdict.ANSWER && !first) {
        wrong.add(line + " -> " + match);
      }
      if (!label.equals(NONE)) {
        asked++;
        answered += match.verdict() == Verdict.ANSWER ? 1 : 0;
        served += match.verdict() != Verdict.ABSTAIN && offers(match, label) ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: %d asked, %d answered, %d answered or offered%n", language, asked, answered, served);
    assertThat(wrong).isEmpty();
    assertThat(answered).isGreaterThanOrEqualTo(asked / 3);
    assertThat(served).isGreaterThanOrEqualTo(asked * 9 / 10);
  }

  private static boolean offers(Match match, String label) {
    return match.offered().stream().map(Candidate::entry).anyMatch(label::equals);
  }

  private static List<FaqEntry> entries() {
    byte[] file = bytes("demo/knowledge.json");
    return switch (KnowledgeDocument.read(Format.JSON, file)) {
      case Entries(var entries) -> entries;
      case Unreadable(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<String> lines(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String resource) {
    ClassLoader loader = Objects.requireNonNull(DemoKnowledgeTest.class.getClassLoader());
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
