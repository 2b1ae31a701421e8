package org.contactrouter.functions.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV (RFC 4180) whose header names its columns, in any order.
 *
 * @param required the columns that must be there
 * @param optional the columns that may be
 * @param faults where it says what is wrong
 */
record CsvTable(List<String> required, Set<String> optional, List<Fault> faults) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /**
   * A row that has a field for each column.
   *
   * @param number counted with the header, which is row 1
   */
  record Row(long number, Map<String, String> fields) {

    /** A field without the space around it; empty when there is no such column. */
    String field(String column) {
      return fields.getOrDefault(column, "").strip();
    }
  }

  /** Gives each row that can be read; none when the header cannot. */
  void read(String text, Consumer<Row> reader) {
    List<CSVRecord> rows;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      rows = parser.getRecords();
    } catch (CSVException | UncheckedIOException e) {
      faults.add(
          new Fault("NOT_CSV", "", "A quoted field is not closed, or text follows its quote."));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
    if (rows.isEmpty()) {
      fault("NO_HEADER", 1, "The file is empty.");
      return;
    }
    List<String> header = List.of(rows.getFirst().values()).stream().map(String::strip).toList();
    lintHeader(header);
    if (faults.isEmpty()) {
      rows.stream().skip(1).forEach(row -> read(header, row, reader));
    }
  }

  private void lintHeader(List<String> header) {
    if (header.size() == 1 && header.getFirst().contains(";")) {
      fault("NO_HEADER", 1, "Columns are separated by commas, not by semicolons.");
      return;
    }
    for (String column : required) {
      if (!header.contains(column)) {
        fault("MISSING_COLUMN", 1, "There is no column \"%s\".".formatted(column));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!required.contains(column) && !optional.contains(column)) {
        fault("UNKNOWN_COLUMN", 1, "The column \"%s\" is not known.".formatted(column));
      } else if (!seen.add(column)) {
        fault("REPEATED_COLUMN", 1, "The column \"%s\" stands there twice.".formatted(column));
      }
    }
  }

  private void read(List<String> header, CSVRecord row, Consumer<Row> reader) {
    if (row.size() != header.size()) {
      fault(
          "WRONG_NUMBER_OF_FIELDS",
          row.getRecordNumber(),
          "It has %d fields, the header %d.".formatted(row.size(), header.size()));
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      fields.put(header.get(at), row.get(at));
    }
    reader.accept(new Row(row.getRecordNumber(), fields));
  }

  private void fault(String code, long row, String message) {
    faults.add(new Fault(code, "row " + row, message));
  }
}
