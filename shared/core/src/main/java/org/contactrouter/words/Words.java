package org.contactrouter.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.contact.Language;

/**
 * Texts in one language, from a file {@code NAME_LOCALE.properties} in UTF-8.
 *
 * <p>A text may name values in braces: {@code Marina} for {@code {who}}. Values are given as pairs
 * of name and value; a {@link Told} keeps its machine-readable time.
 */
public final class Words {
  /** Each file is read once: it never changes, and every contact that is taken needs some. */
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> texts;

  private Words(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * The texts of {@code name} in {@code language}.
   *
   * @param owner a class of the package that the file lies in
   * @throws NullPointerException if there is no such file
   */
  public static Words of(Class<?> owner, String name, Language language) {
    String file = name + "_" + language.locale() + ".properties";
    return READ.computeIfAbsent(
        owner.getPackageName() + "/" + file, key -> read(owner, file, language));
  }

  private static Words read(Class<?> owner, String file, Language language) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(owner.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return new Words(language, texts);
  }

  /** The language of the texts. */
  public Language language() {
    return language;
  }

  /** The keys of all texts. */
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  /** Whether there is a text for {@code key}. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text of {@code key}, values filled in. */
  public String text(String key, Object... namesAndValues) {
    return say(key, namesAndValues).plain();
  }

  /** The text of {@code key}, values filled in, times still marked. */
  public Sentence say(String key, Object... namesAndValues) {
    String text = raw(key);
    List<Sentence.Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      pieces.add(new Sentence.Piece(text.substring(from, open), null));
      pieces.add(piece(key, text.substring(open + 1, close), namesAndValues));
      from = close + 1;
    }
    pieces.add(new Sentence.Piece(text.substring(from), null));
    return new Sentence(pieces);
  }

  /** The text of {@code key} as it is written, values still in braces. */
  public String raw(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language.tag());
    }
    return text;
  }

  private static Sentence.Piece piece(String key, String name, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return namesAndValues[i + 1] instanceof Told told
            ? new Sentence.Piece(told.plain(), told)
            : new Sentence.Piece(namesAndValues[i + 1].toString(), null);
      }
    }
    throw new IllegalArgumentException("no value for " + name + " in " + key);
  }
}
