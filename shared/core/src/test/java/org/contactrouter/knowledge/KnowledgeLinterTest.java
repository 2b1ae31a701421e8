package org.contactrouter.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactrouter.knowledge.Finding.Code;
import org.contactrouter.knowledge.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnowledgeLinterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String[] ENOUGH = {"Where is it?", "Track my parcel", "Has it been sent?"};

  private final KnowledgeLinter linter = new KnowledgeLinter(Optional.of(Set.of("orders")), TODAY);

  @Test
  void findsNothingInAGoodEntry() {
    assertThat(linter.lint(List.of(entry("order", "See https://example.org/track.", ENOUGH))))
        .isEmpty();
  }

  @Test
  void namesEntryLanguageAndField() {
    assertThat(linter.lint(List.of(entry("order", " ", ENOUGH))))
        .containsExactly(
            new Finding(
                Severity.ERROR, Code.NO_ANSWER, "order", "en", "answer", "The answer is empty."));
  }

  @Test
  void refusesAnEmptyDocument() {
    assertThat(codes(linter.lint(List.of()))).containsExactly(Code.NO_ENTRIES);
  }

  @Test
  void refusesTwoEntriesWithOneId() {
    FaqEntry other = entry("order", "An answer", "One way", "Another way", "A third way");
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", ENOUGH), other))))
        .containsExactly(Code.DUPLICATE_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "ação", "a/b", "a#b"})
  void refusesIdsThatCannotBeKeys(String id) {
    assertThat(codes(linter.lint(List.of(entry(id, "An answer", ENOUGH)))))
        .containsExactly(Code.BAD_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"refund-eu", "card_arrival", "Refund_not_showing_up", "reverted_card_payment?"})
  void takesIdsAsTheyAreUsed(String id) {
    assertThat(linter.lint(List.of(entry(id, "An answer", ENOUGH)))).isEmpty();
  }

  @Test
  void refusesAnEntryThatNobodyCanAskFor() {
    assertThat(codes(linter.lint(List.of(entry("order", "An answer")))))
        .containsExactly(Code.NO_PHRASING);
  }

  @Test
  void refusesPhrasingsThatTwoEntriesShare() {
    FaqEntry other = entry("other", "An answer", "One way", "where is IT", "A third way");
    assertThat(linter.lint(List.of(entry("order", "An answer", ENOUGH), other)))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                Code.COLLIDING_PHRASING,
                "other",
                "en",
                "phrasings[1]",
                "\"where is IT\" also asks for the entry order (phrasings[0])."));
  }

  @Test
  void warnsOfAPhrasingThatAnEntryHasTwice() {
    String[] twice = {"Where is it?", "Track my parcel", "Has it been sent?", "track my parcel!"};
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", twice)))))
        .containsExactly(Code.REPEATED_PHRASING);
  }

  @Test
  void warnsOfTooFewPhrasings() {
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", "Where is it?", "Track")))))
        .containsExactly(Code.FEW_PHRASINGS);
  }

  @Test
  void refusesTooManyAndTooLongPhrasings() {
    String[] many = IntStream.range(0, 201).mapToObj(at -> "phrasing " + at).toArray(String[]::new);
    String[] longer = Arrays.copyOf(ENOUGH, 4);
    longer[3] = "long ".repeat(101);
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", many)))))
        .containsExactly(Code.TOO_MANY_PHRASINGS);
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", longer)))))
        .containsExactly(Code.PHRASING_TOO_LONG);
  }

  @Test
  void refusesAPhrasingWithoutWords() {
    String[] signs = {"Where is it?", "Track my parcel", "Has it been sent?", "??"};
    assertThat(codes(linter.lint(List.of(entry("order", "An answer", signs)))))
        .containsExactly(Code.PHRASING_WITHOUT_WORDS);
  }

  @Test
  void countsTheCharactersOfAnAnswerAsPeopleDo() {
    assertThat(linter.lint(List.of(entry("order", "🙂".repeat(1_200), ENOUGH)))).isEmpty();
    assertThat(codes(linter.lint(List.of(entry("order", "🙂".repeat(1_201), ENOUGH)))))
        .containsExactly(Code.LONG_ANSWER);
    assertThat(codes(linter.lint(List.of(entry("order", "🙂".repeat(5_001), ENOUGH)))))
        .containsExactly(Code.ANSWER_TOO_LONG);
  }

  @Test
  void refusesControlCharactersButNotLineBreaks() {
    assertThat(linter.lint(List.of(entry("order", "One\r\n\tTwo", ENOUGH)))).isEmpty();
    assertThat(codes(linter.lint(List.of(entry("order", "One\u0007Two", ENOUGH)))))
        .containsExactly(Code.CONTROL_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https:/example.org",
        "http://",
        "https://exa%mple.org",
        "https://localhost",
        "https://example",
        "www.",
        "https://example..org/a"
      })
  void refusesMalformedLinks(String link) {
    assertThat(codes(linter.lint(List.of(entry("order", "See " + link + " there", ENOUGH)))))
        .containsExactly(Code.MALFORMED_LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c#d",
        "http://example.org:8080/",
        "www.example.org",
        "(https://example.org)",
        "https://loja-azul.example/devoluções",
        "no link at all: see http"
      })
  void takesLinksThatAreWellFormed(String link) {
    assertThat(linter.lint(List.of(entry("order", "See " + link + ".", ENOUGH)))).isEmpty();
  }

  @Test
  void warnsWhenNobodyCares() {
    FaqEntry orphan =
        new FaqEntry(
            "order",
            Optional.of("elsewhere"),
            Optional.empty(),
            Optional.of(TODAY.minusDays(1)),
            false,
            texts("en", "An answer", ENOUGH));
    assertThat(linter.lint(List.of(orphan)))
        .extracting(Finding::severity, Finding::code)
        .containsExactly(
            tuple(Severity.WARNING, Code.UNKNOWN_TOPIC),
            tuple(Severity.WARNING, Code.NO_OWNER),
            tuple(Severity.WARNING, Code.REVIEW_DATE_PASSED));
  }

  @Test
  void refusesOtherLanguages() {
    FaqEntry french =
        new FaqEntry(
            "order",
            Optional.empty(),
            Optional.of("ana"),
            Optional.of(TODAY),
            false,
            texts("fr", "Une réponse", ENOUGH));
    assertThat(codes(linter.lint(List.of(french)))).containsExactly(Code.UNKNOWN_LANGUAGE);
  }

  @Test
  void refusesMoreEntriesThanABankCanHold() {
    List<FaqEntry> same = Collections.nCopies(10_001, entry("order", "An answer", ENOUGH));
    assertThat(codes(linter.lint(same))).startsWith(Code.TOO_MANY_ENTRIES, Code.DUPLICATE_ID);
  }

  private static FaqEntry entry(String id, String answer, String... phrasings) {
    return new FaqEntry(
        id,
        Optional.of("orders"),
        Optional.of("ana"),
        Optional.of(TODAY),
        false,
        texts("en", answer, phrasings));
  }

  private static Map<String, FaqText> texts(String language, String answer, String... phrasings) {
    return Map.of(language, new FaqText(Optional.empty(), answer, List.of(phrasings)));
  }

  private static List<Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
