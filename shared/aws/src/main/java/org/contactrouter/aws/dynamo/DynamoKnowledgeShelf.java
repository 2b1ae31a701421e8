package org.contactrouter.aws.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** Writes what {@link DynamoKnowledge} reads, and the drafts and jobs of publishing. */
public final class DynamoKnowledgeShelf implements KnowledgeShelf {
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
    table.putBytes(DynamoKnowledge.bankPart(language, version), bank);
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
  public void flip(String version, List<String> languages) {
    boolean done = false;
    while (!done) {
      KnowledgePointer read = KnowledgePointer.read(table);
      Map<String, String> after = new HashMap<>(read.versions());
      languages.forEach(language -> after.put(language, version));
      done = after.equals(read.versions()) || read.moveTo(table, after);
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
    table.put("job", job.id(), Map.of("job", Attributes.text(StoredJson.write(job))));
  }

  @Override
  public Optional<PublishingJob> job(String id) {
    return table
        .find("job", id)
        .map(item -> StoredJson.read(Attributes.text(item, "job"), PublishingJob.class));
  }
}
