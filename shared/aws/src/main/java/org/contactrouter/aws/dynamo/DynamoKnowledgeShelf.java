package org.contactrouter.aws.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes what {@link DynamoKnowledge} reads, the entries as they were written, and the drafts and
 * jobs of publishing, which expire.
 *
 * <pre>{@code
 * { part: "draft#v000012#000", id: "chunk", bytes: <…>, chunks: 1, expiresAt: 1798624920 }
 * { part: "entries#pt#v000012#000", id: "chunk", bytes: <…>, chunks: 1 }
 * { part: "job", id: "v000012", job: "{…}", expiresAt: 1798624920 }
 * }</pre>
 */
public final class DynamoKnowledgeShelf implements KnowledgeShelf {
  private static final Duration KEPT = Duration.ofDays(30);

  private final KnowledgeTable table;
  private final InstantSource clock;

  public DynamoKnowledgeShelf(KnowledgeTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public String newVersion() {
    return String.format(Locale.ROOT, "v%06d", table.count("counter", "version"));
  }

  @Override
  public void putDraft(String version, List<FaqEntry> entries) {
    table.putBytes(draftPart(version), bytes(entries), expiry());
  }

  @Override
  public List<FaqEntry> draft(String version) {
    return read(draftPart(version));
  }

  @Override
  public List<FaqEntry> entries(String language, String version) {
    return read(entriesPart(language, version));
  }

  private List<FaqEntry> read(String part) {
    return table
        .bytes(part)
        .map(bytes -> Arrays.asList(StoredJson.read(new String(bytes, UTF_8), FaqEntry[].class)))
        .orElseGet(List::of);
  }

  private static byte[] bytes(List<FaqEntry> entries) {
    return StoredJson.write(entries).getBytes(UTF_8);
  }

  private Map<String, AttributeValue> expiry() {
    return Map.of("expiresAt", Attributes.number(clock.instant().plus(KEPT).getEpochSecond()));
  }

  private static String draftPart(String version) {
    return "draft#" + version;
  }

  private static String entriesPart(String language, String version) {
    return "entries#" + language + "#" + version;
  }

  @Override
  public void putLanguage(String version, String language, List<FaqEntry> entries, byte[] bank) {
    Map<String, Map<String, AttributeValue>> texts = new LinkedHashMap<>();
    for (FaqEntry entry : entries) {
      Optional.ofNullable(entry.texts().get(language))
          .map(text -> published(version, language, entry, text))
          .ifPresent(
              text ->
                  texts.put(
                      DynamoKnowledge.entryPart(language, entry.id()),
                      Map.of("text", Attributes.text(StoredJson.write(text)))));
    }
    table.putAll(version, texts);
    table.putBytes(entriesPart(language, version), bytes(entries), Map.of());
    table.putBytes(DynamoKnowledge.bankPart(language, version), bank, Map.of());
  }

  private static FaqVersion published(
      String version, String language, FaqEntry entry, FaqText text) {
    return new FaqVersion(
        entry.id(),
        language,
        version,
        text.question(),
        text.answer(),
        entry.needsPerson(),
        entry.topic().orElse(""));
  }

  @Override
  public boolean flip(String version, List<String> languages) {
    while (true) {
      KnowledgePointer read = KnowledgePointer.read(table);
      if (read.isLaterThan(version, languages)) {
        return false;
      }
      Map<String, String> after = new HashMap<>(read.versions());
      languages.forEach(language -> after.put(language, version));
      if (after.equals(read.versions()) || read.moveTo(table, after)) {
        return true;
      }
    }
  }

  @Override
  public Map<String, String> current() {
    return KnowledgePointer.read(table).versions();
  }

  @Override
  public Optional<Map<String, String>> rollback() {
    KnowledgePointer read = KnowledgePointer.read(table);
    Map<String, String> back = read.before();
    if (back.isEmpty()) {
      return Optional.empty();
    }
    if (read.moveTo(table, back) || current().equals(back)) {
      return Optional.of(back);
    }
    throw new StoreUnavailable("someone published at the same time", null);
  }

  @Override
  public void putJob(PublishingJob job) {
    Map<String, AttributeValue> attributes = new HashMap<>(expiry());
    attributes.put("job", Attributes.text(StoredJson.write(job)));
    table.put("job", job.id(), attributes);
  }

  @Override
  public Optional<PublishingJob> job(String id) {
    return table
        .find("job", id)
        .map(item -> StoredJson.read(Attributes.text(item, "job"), PublishingJob.class));
  }
}
