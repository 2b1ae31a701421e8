package org.contactrouter.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.contactrouter.knowledge.Finding.Code;

/**
 * Says what is wrong with a knowledge document before it is published. Errors stop the publishing,
 * warnings are shown.
 *
 * <p>Links are checked for their form only: whether they lead somewhere needs a network.
 */
public final class KnowledgeLinter {
  /** Most entries of a document. */
  public static final int MOST_ENTRIES = 10_000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_?.-]{1,64}");

  private final Optional<Set<String>> topics;
  private final LocalDate today;

  /**
   * A linter.
   *
   * @param topics the ids of the topics in the settings; empty when they are not checked
   * @param today the day for review dates
   */
  public KnowledgeLinter(Optional<Set<String>> topics, LocalDate today) {
    this.topics = topics.map(Set::copyOf);
    this.today = today;
  }

  /** The findings, in the order of the entries, collisions between entries last. */
  public List<Finding> lint(List<FaqEntry> entries) {
    List<Finding> findings = new ArrayList<>();
    if (entries.isEmpty()) {
      findings.add(document(Code.NO_ENTRIES, "The document has no entry."));
    }
    if (entries.size() > MOST_ENTRIES) {
      findings.add(
          document(
              Code.TOO_MANY_ENTRIES,
              "The document has %d entries; at most %d are allowed."
                  .formatted(entries.size(), MOST_ENTRIES)));
    }
    Set<String> seen = new HashSet<>();
    for (FaqEntry entry : entries) {
      if (!seen.add(entry.id())) {
        findings.add(about(Code.DUPLICATE_ID, entry, "id", "An entry before has the same id."));
      }
      lint(entry, findings);
    }
    findings.addAll(new PhrasingCollisions(entries).findings());
    return List.copyOf(findings);
  }

  private void lint(FaqEntry entry, List<Finding> findings) {
    if (!ID.matcher(entry.id()).matches()) {
      findings.add(
          about(
              Code.BAD_ID,
              entry,
              "id",
              "An id is 1 to 64 letters (without accents), digits or the signs - _ . ?"));
    }
    if (entry.texts().isEmpty()) {
      findings.add(about(Code.NO_LANGUAGE, entry, "locales", "The entry has no language."));
    }
    lintTopic(entry, findings);
    lintCare(entry, findings);
    entry.texts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            text ->
                findings.addAll(
                    new FaqTextLinter(entry.id(), text.getKey()).lint(text.getValue())));
  }

  private void lintTopic(FaqEntry entry, List<Finding> findings) {
    boolean unknown =
        topics.isPresent()
            && entry.topic().isPresent()
            && !topics.get().contains(entry.topic().get());
    if (unknown) {
      findings.add(
          about(
              Code.UNKNOWN_TOPIC,
              entry,
              "topic",
              "The settings have no topic \"%s\".".formatted(entry.topic().orElse(""))));
    }
  }

  private void lintCare(FaqEntry entry, List<Finding> findings) {
    if (entry.owner().isEmpty()) {
      findings.add(about(Code.NO_OWNER, entry, "owner", "Nobody keeps this entry right."));
    }
    if (entry.reviewBy().isEmpty()) {
      findings.add(
          about(Code.NO_REVIEW_DATE, entry, "reviewBy", "No day is set to look at it again."));
    } else if (entry.reviewBy().get().isBefore(today)) {
      findings.add(
          about(
              Code.REVIEW_DATE_PASSED,
              entry,
              "reviewBy",
              "The review was due on %s.".formatted(entry.reviewBy().get())));
    }
  }

  private static Finding about(Code code, FaqEntry entry, String field, String message) {
    return Finding.of(code, entry.id(), "", field, message);
  }

  private static Finding document(Code code, String message) {
    return Finding.of(code, "", "", "entries", message);
  }
}
