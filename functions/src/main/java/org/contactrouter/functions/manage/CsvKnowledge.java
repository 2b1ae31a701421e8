package org.contactrouter.functions.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Problem;
import org.contactrouter.functions.manage.KnowledgeDocument.Unreadable;

/**
 * Reads knowledge from CSV (RFC 4180): one row for each phrasing.
 *
 * <p>Columns {@code entry, language, phrasing, answer}, and if wished {@code name, topic, owner,
 * reviewBy, needsPerson}, in any order. What is not a phrasing may stand in one row of its entry
 * (and language) or in several, but then the same in all.
 */
final class CsvKnowledge {
  private static final List<String> REQUIRED = List.of("entry", "language", "phrasing", "answer");
  private static final Set<String> OPTIONAL =
      Set.of("name", "topic", "owner", "reviewBy", "needsPerson");
  private static final Set<String> LANGUAGES = Set.of("pt", "es", "en");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();

  KnowledgeDocument read(String text) {
    List<CSVRecord> rows;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      rows = parser.getRecords();
    } catch (CSVException | UncheckedIOException e) {
      return unreadable("NOT_CSV", "", "A quoted field is not closed, or text follows its quote.");
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
    if (rows.isEmpty()) {
      return unreadable("NO_HEADER", "row 1", "The file is empty.");
    }
    List<String> header = List.of(rows.getFirst().values()).stream().map(String::strip).toList();
    lintHeader(header);
    if (!problems.isEmpty()) {
      return new Unreadable(problems);
    }
    rows.stream().skip(1).forEach(row -> read(header, row));
    return problems.isEmpty()
        ? new Entries(drafts.values().stream().map(EntryDraft::entry).toList())
        : new Unreadable(problems);
  }

  private static KnowledgeDocument unreadable(String code, String where, String message) {
    return new Unreadable(List.of(new Problem(code, where, message)));
  }

  private void lintHeader(List<String> header) {
    if (header.size() == 1 && header.getFirst().contains(";")) {
      problem("NO_HEADER", 1, "Columns are separated by commas, not by semicolons.");
      return;
    }
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        problem("MISSING_COLUMN", 1, "There is no column \"%s\".".formatted(column));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
        problem("UNKNOWN_COLUMN", 1, "The column \"%s\" is not known.".formatted(column));
      } else if (!seen.add(column)) {
        problem("REPEATED_COLUMN", 1, "The column \"%s\" stands there twice.".formatted(column));
      }
    }
  }

  private void read(List<String> header, CSVRecord row) {
    long number = row.getRecordNumber();
    if (row.size() != header.size()) {
      problem(
          "WRONG_NUMBER_OF_FIELDS",
          number,
          "It has %d fields, the header %d.".formatted(row.size(), header.size()));
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      fields.put(header.get(at), row.get(at));
    }
    String id = field(fields, "entry");
    String language = field(fields, "language");
    if (id.isEmpty()) {
      problem("NO_ENTRY", number, "The field \"entry\" is empty.");
    } else if (!LANGUAGES.contains(language)) {
      problem(
          "UNKNOWN_LANGUAGE",
          number,
          "The language \"%s\" is not pt, es or en.".formatted(language));
    } else {
      EntryDraft draft = drafts.computeIfAbsent(id, EntryDraft::new);
      draft.add(language, fields).forEach(wrong -> problem(wrong.code(), number, wrong.message()));
    }
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private void problem(String code, long row, String message) {
    problems.add(new Problem(code, "row " + row, message));
  }
}
