package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final Words PORTUGUESE = Words.in(Language.PT_PT);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsThereInEveryLanguage(Language language) {
    assertThat(Words.in(language).keys()).isEqualTo(PORTUGUESE.keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textsNameTheSameValuesInEveryLanguage(Language language) {
    Words words = Words.in(language);
    for (String key : PORTUGUESE.keys()) {
      assertThat(values(words.raw(key))).as(key).isEqualTo(values(PORTUGUESE.raw(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsEmptyOrHalfAPlaceholder(Language language) {
    Words words = Words.in(language);
    for (String key : words.keys()) {
      assertThat(VALUE.matcher(words.raw(key)).replaceAll("x"))
          .as(key)
          .isNotBlank()
          .isEqualTo(words.raw(key).strip().transform(raw -> VALUE.matcher(raw).replaceAll("x")))
          .doesNotContain("{", "}", "\uFFFD");
    }
  }

  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    String sources = sources();
    assertThat(PORTUGUESE.keys())
        .filteredOn(key -> !sources.contains('"' + key + '"'))
        .allMatch(WordsTest::isComposed);
  }

  @Test
  void everyTextThatTemplatesSayIsThere() throws IOException {
    Matcher said = Pattern.compile("(?:text|say)\\(\"([\\w.]+)\"[,)]").matcher(sources());
    Set<String> keys = new TreeSet<>();
    while (said.find()) {
      keys.add(said.group(1));
    }
    assertThat(keys).hasSizeGreaterThan(80).isSubsetOf(PORTUGUESE.keys());
  }

  @Test
  void fillsInValuesAndKeepsTimesApart() {
    Sentence sentence =
        PORTUGUESE.say("waiting.who", "who", "Ana {x}", "when", new Told("amanhã", "2026-11-24"));
    assertThat(sentence.plain()).isEqualTo("Ana {x} responde até amanhã");
    assertThat(sentence.pieces()).contains(new Sentence.Piece("amanhã", "2026-11-24"));
  }

  @Test
  void refusesAMissingValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> PORTUGUESE.text("waiting.who"));
    assertThatIllegalArgumentException().isThrownBy(() -> PORTUGUESE.text("no.such.text"));
  }

  /** Keys that are put together from a code: zones, levels, states, fields. */
  private static boolean isComposed(String key) {
    return Stream.of("zone.", "touch.", "promise.", "language.", "work.wrong.")
        .anyMatch(key::startsWith);
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String root : new String[] {"src/main/jte", "src/main/java"}) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
