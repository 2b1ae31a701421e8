package org.contactrouter.aws.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;

/** Writes what {@link DynamoKnowledge} reads, and the drafts and jobs of publishing. */
public final class DynamoKnowledgeShelf implements KnowledgeShelf {
  private static final String POINTER = "pointer";
  private static final String CURRENT = "current";

  private final KnowledgeTable table;

  public DynamoKnowledgeShelf(KnowledgeTable table) {
    this.table = table;
  }

  @Override
  public String newVersion() {
    return String.format(Locale.ROOT, "v%06d", table.count("counter", "version"));
  }

  @Override
  public void putDraft(String version, List<FaqEntry> entries) {
    table.putBytes("draft#" + version, StoredJson.write(entries).getBytes(UTF_8));
  }

  @Override
  public List<FaqEntry> entries(String version) {
    return table
        .bytes("draft#" + version)
        .map(bytes -> Arrays.asList(StoredJson.read(new String(bytes, UTF_8), FaqEntry[].class)))
        .orElseGet(List::of);
  }

  @Override
  public void putLanguage(String version, String language, List<FaqEntry> entries, byte[] bank) {
    for (FaqEntry entry : entries) {
      Optional.ofNullable(entry.texts().get(language))
          .ifPresent(text -> putText(version, language, entry, text));
    }
    table.putBytes("bank#" + language + "#" + version, bank);
  }

  private void putText(String version, String language, FaqEntry entry, FaqText text) {
    FaqVersion published =
        new FaqVersion(
            entry.id(),
            language,
            version,
            text.question(),
            text.answer(),
            entry.needsPerson(),
            entry.topic().orElse(""));
    table.put(
        "entry#" + language + "#" + entry.id(),
        version,
        Map.of("text", Attributes.text(StoredJson.write(published))));
  }

  @Override
  public void flip(String version, List<String> languages) {
    Map<String, String> before = current();
    Map<String, String> after = new HashMap<>(before);
    languages.forEach(language -> after.put(language, version));
    if (!after.equals(before)) {
      point(after, before);
    }
  }

  @Override
  public Map<String, String> current() {
    return versions(table, "versions");
  }

  @Override
  public Optional<Map<String, String>> rollback() {
    Map<String, String> before = versions(table, "before");
    if (before.isEmpty()) {
      return Optional.empty();
    }
    point(before, current());
    return Optional.of(before);
  }

  @Override
  public void putJob(PublishingJob job) {
    table.put("job", job.id(), Map.of("job", Attributes.text(StoredJson.write(job))));
  }

  @Override
  public Optional<PublishingJob> job(String id) {
    return table
        .find("job", id)
        .map(item -> StoredJson.read(Attributes.text(item, "job"), PublishingJob.class));
  }

  private void point(Map<String, String> versions, Map<String, String> before) {
    table.put(
        POINTER,
        CURRENT,
        Map.of(
            "versions",
            Attributes.text(StoredJson.write(versions)),
            "before",
            Attributes.text(StoredJson.write(before))));
  }

  /** The pointer's versions by language; empty before the first publication. */
  @SuppressWarnings("unchecked") // a JSON object of texts, written above
  static Map<String, String> versions(KnowledgeTable table, String attribute) {
    return table
        .find(POINTER, CURRENT)
        .map(
            item ->
                (Map<String, String>) StoredJson.read(Attributes.text(item, attribute), Map.class))
        .orElseGet(Map::of);
  }
}
