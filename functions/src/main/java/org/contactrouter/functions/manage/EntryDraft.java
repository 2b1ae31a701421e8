package org.contactrouter.functions.manage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;

/** An entry while its rows are read. Mutable, for one thread. */
final class EntryDraft {
  private final String id;
  private final Map<String, String> common = new TreeMap<>();
  private final Map<String, TextDraft> texts = new TreeMap<>();

  EntryDraft(String id) {
    this.id = id;
  }

  /** What is wrong with a row. */
  record Wrong(String code, String message) {}

  private static final class TextDraft {
    private final Map<String, String> once = new TreeMap<>();
    private final List<String> phrasings = new ArrayList<>();
  }

  /** Adds a row and says what is wrong with it. */
  List<Wrong> add(String language, Map<String, String> fields) {
    List<Wrong> wrongs = new ArrayList<>();
    TextDraft text = texts.computeIfAbsent(language, other -> new TextDraft());
    String phrasing = fields.getOrDefault("phrasing", "").strip();
    if (!phrasing.isEmpty()) {
      text.phrasings.add(phrasing);
    }
    String answer = fields.getOrDefault("answer", "");
    put(text.once, "answer", answer.isBlank() ? "" : answer, wrongs);
    put(text.once, "name", fields.getOrDefault("name", "").strip(), wrongs);
    for (String field : List.of("topic", "owner", "reviewBy", "needsPerson")) {
      put(common, field, fields.getOrDefault(field, "").strip(), wrongs);
    }
    lint(fields, wrongs);
    return wrongs;
  }

  FaqEntry entry() {
    Map<String, FaqText> read = new TreeMap<>();
    texts.forEach(
        (language, text) ->
            read.put(
                language,
                new FaqText(
                    Optional.ofNullable(text.once.get("name")),
                    text.once.getOrDefault("answer", ""),
                    text.phrasings)));
    return new FaqEntry(
        id,
        Optional.ofNullable(common.get("topic")),
        Optional.ofNullable(common.get("owner")),
        Optional.ofNullable(common.get("reviewBy")).map(LocalDate::parse),
        Boolean.parseBoolean(common.get("needsPerson")),
        read);
  }

  private static void put(
      Map<String, String> values, String field, String value, List<Wrong> wrongs) {
    if (value.isEmpty()) {
      return;
    }
    String before = values.putIfAbsent(field, value);
    if (before != null && !same(field, before, value)) {
      String code = field.equals("answer") ? "CONFLICTING_ANSWERS" : "CONFLICTING_VALUES";
      wrongs.add(new Wrong(code, "The field \"%s\" is another in a row before.".formatted(field)));
    }
  }

  private static boolean same(String field, String before, String value) {
    return field.equals("needsPerson") ? before.equalsIgnoreCase(value) : before.equals(value);
  }

  private static void lint(Map<String, String> fields, List<Wrong> wrongs) {
    String needsPerson = fields.getOrDefault("needsPerson", "").strip();
    if (!List.of("", "true", "false").contains(needsPerson.toLowerCase(Locale.ROOT))) {
      wrongs.add(new Wrong("BAD_VALUE", "The field \"needsPerson\" is not true or false."));
    }
    String reviewBy = fields.getOrDefault("reviewBy", "").strip();
    if (!reviewBy.isEmpty() && !isDate(reviewBy)) {
      wrongs.add(new Wrong("BAD_VALUE", "The field \"reviewBy\" is no date as 2026-12-31."));
    }
  }

  static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
