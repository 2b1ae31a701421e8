package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The published knowledge: the bank of each language in memory, looked after every 30 seconds, and
 * each text straight from its item.
 *
 * <pre>{@code
 * { part: "entry#pt#refund-eu", id: "v000012", text: "{…}" }
 * { part: "bank#pt#v000012#000", id: "chunk", bytes: <…>, chunks: 1 }
 * { part: "pointer", id: "current", versions: "{\"pt\":\"v000012\"}", before: "{…}" }
 * }</pre>
 */
public final class DynamoKnowledge implements Knowledge {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final KnowledgeTable table;
  private final BankMaker banks;
  private final InstantSource clock;
  private final Map<String, Bank> loaded = new ConcurrentHashMap<>();
  private volatile @Nullable Pointer pointer;

  private record Pointer(Map<String, String> versions, Instant readAt) {}

  public DynamoKnowledge(KnowledgeTable table, BankMaker banks, InstantSource clock) {
    this.table = table;
    this.banks = banks;
    this.clock = clock;
  }

  @Override
  public Optional<Bank> bank(String language) {
    String version = versions().get(language);
    if (version == null) {
      return Optional.empty();
    }
    Bank current = loaded.get(language);
    if (current != null && current.version().equals(version)) {
      return Optional.of(current);
    }
    byte[] stored =
        table
            .bytes("bank#" + language + "#" + version)
            .orElseThrow(
                () ->
                    new StoreUnavailable(
                        "bank " + language + " " + version + " lacks a chunk", null));
    Bank read = banks.read(stored);
    loaded.put(language, read);
    return Optional.of(read);
  }

  @Override
  public List<FaqVersion> texts(String language, String version, List<String> entries) {
    return entries.stream()
        .flatMap(entry -> table.find("entry#" + language + "#" + entry, version).stream())
        .map(item -> StoredJson.read(Attributes.text(item, "text"), FaqVersion.class))
        .toList();
  }

  private Map<String, String> versions() {
    Pointer last = pointer;
    Instant now = clock.instant();
    if (last != null && last.readAt().plus(FRESH).isAfter(now)) {
      return last.versions();
    }
    Map<String, String> read = DynamoKnowledgeShelf.versions(table, "versions");
    pointer = new Pointer(read, now);
    return read;
  }
}
