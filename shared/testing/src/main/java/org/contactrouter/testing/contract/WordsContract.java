package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every set of texts must be: whole in each language, and said somewhere. */
public abstract class WordsContract {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SAID = Pattern.compile("(?:text|say)\\(\\s*\"([\\w.]+)\"[,)]");

  /** The texts. */
  protected abstract Words in(Language language);

  /** The files and folders that say them. */
  protected abstract List<Path> sources();

  /** How keys begin that are put together from a code. */
  protected abstract List<String> composed();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsThereInEveryLanguage(Language language) {
    assertThat(in(language).keys()).isEqualTo(first().keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textsNameTheSameValuesInEveryLanguage(Language language) {
    Words words = in(language);
    for (String key : words.keys()) {
      assertThat(values(words.raw(key))).as(key).isEqualTo(values(first().raw(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsEmptyOrHalfAPlaceholder(Language language) {
    Words words = in(language);
    for (String key : words.keys()) {
      String text = VALUE.matcher(words.raw(key)).replaceAll("x");
      assertThat(text)
          .as(key)
          .isNotBlank()
          .isEqualTo(text.strip())
          .doesNotContain("{", "}", "  ", "\uFFFD");
    }
  }

  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    String sources = read();
    assertThat(first().keys())
        .filteredOn(key -> !sources.contains('"' + key + '"'))
        .allMatch(key -> composed().stream().anyMatch(key::startsWith));
  }

  @Test
  void everyTextThatIsSaidIsThere() throws IOException {
    Matcher said = SAID.matcher(read());
    Set<String> keys = new TreeSet<>();
    while (said.find()) {
      keys.add(said.group(1));
    }
    assertThat(keys).isNotEmpty().allMatch(key -> first().has(key) || first().has(key + ".1"));
  }

  private Words first() {
    return in(Language.PT_PT);
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private String read() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path source : sources()) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
