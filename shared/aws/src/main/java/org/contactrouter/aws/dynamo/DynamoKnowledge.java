package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The published knowledge: the bank of each language in memory, looked after every 30 seconds, and
 * each text straight from its item. {@link KnowledgePointer} shows which version counts.
 *
 * <pre>{@code
 * { part: "entry#pt#refund-eu", id: "v000012", text: "{…}" }
 * { part: "bank#pt#v000012#000", id: "chunk", bytes: <…>, chunks: 1 }
 * }</pre>
 */
public final class DynamoKnowledge implements Knowledge {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final KnowledgeTable table;
  private final LoadedBanks banks;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(Map<String, String> versions, Instant readAt) {}

  /** Loads new banks beside the old ones, on a thread of their own. */
  public DynamoKnowledge(KnowledgeTable table, BankMaker banks, InstantSource clock) {
    this(table, banks, clock, Thread::startVirtualThread);
  }

  DynamoKnowledge(KnowledgeTable table, BankMaker banks, InstantSource clock, Executor beside) {
    this.table = table;
    this.banks = new LoadedBanks((language, version) -> load(banks, language, version), beside);
    this.clock = clock;
  }

  @Override
  public Optional<Bank> bank(String language) {
    Instant now = clock.instant();
    return Optional.ofNullable(versions(now).get(language))
        .map(version -> banks.bank(language, version, now));
  }

  @Override
  public List<FaqVersion> texts(String language, String version, List<String> entries) {
    List<String> parts = entries.stream().map(entry -> entryPart(language, entry)).toList();
    Map<String, Map<String, AttributeValue>> found = table.findAll(parts, version);
    return parts.stream()
        .flatMap(part -> Optional.ofNullable(found.get(part)).stream())
        .map(item -> StoredJson.read(Attributes.text(item, "text"), FaqVersion.class))
        .toList();
  }

  /**
   * Looks at the pointer now, and waits for the banks that are new; after so long the old ones
   * answer until these are loaded.
   *
   * @throws RuntimeException when they cannot be read; what was known before counts on
   */
  public void lookAgain(Duration most) {
    Map<String, String> versions = read();
    banks.renew(versions, most);
    known = new Known(versions, clock.instant());
  }

  static String entryPart(String language, String entry) {
    return "entry#" + language + "#" + entry;
  }

  static String bankPart(String language, String version) {
    return "bank#" + language + "#" + version;
  }

  private Bank load(BankMaker maker, String language, String version) {
    String part = bankPart(language, version);
    return table
        .bytes(part)
        .map(maker::read)
        .orElseThrow(() -> new StoreUnavailable(part + " lacks a chunk", null));
  }

  /** The versions that count; over an outage, those that did before it. */
  private Map<String, String> versions(Instant now) {
    Known last = known;
    if (last != null && last.readAt().plus(FRESH).isAfter(now)) {
      return last.versions();
    }
    Map<String, String> versions = last == null ? read() : readOr(last.versions());
    known = new Known(versions, now);
    return versions;
  }

  private Map<String, String> readOr(Map<String, String> before) {
    try {
      return KnowledgePointer.readCheaply(table).versions();
    } catch (StoreUnavailable unreadable) {
      return before;
    }
  }

  private Map<String, String> read() {
    return KnowledgePointer.read(table).versions();
  }
}
