package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.number;
import static org.contactrouter.aws.dynamo.Attributes.text;
import static org.contactrouter.aws.dynamo.Attributes.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.contact.ContactLevel;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a case.
 *
 * <pre>{@code
 * { caseId, item: "event#000000", event: "{…}", acceptedAt, customerDigest?, … the head's, until the first act }
 * { caseId, item: "event!000001", event: "{…}" } an act that asks for dispatch
 * { caseId, item: "event#000002", event: "[{…},{…}]" } one that does not, of two events
 * { caseId, item: "event#000000", erased: true } instead of all of them, once erased
 * { caseId, item: "head", version, state, level, queue?, dueAt?, assignee?, momentShard?, nextMomentAt? }
 * }</pre>
 */
final class CaseItems {
  static final String CASE_ID = "caseId";
  static final String ITEM = "item";
  static final String HEAD = "head";

  /** What the names of all acts begin with, the acceptance's among them. */
  static final String EVENTS = "event";

  static final String ACCEPTANCE = "event#000000";
  static final String VERSION = "version";
  static final String EVENT = "event";
  static final String STATE = "state";
  static final int SHARDS = 16;

  /** What the acceptance carries only until there is a head. */
  static final List<String> INDEXED =
      List.of(STATE, "level", "queue", "dueAt", "assignee", "momentShard", "nextMomentAt");

  /** The largest item that DynamoDB holds. */
  private static final int LARGEST = 400 * 1024;

  private CaseItems() {}

  /**
   * Acts in the order in which they were; by their names alone those for dispatch would be first.
   */
  static final Comparator<Map<String, AttributeValue>> BY_NUMBER =
      Comparator.comparing(item -> text(item, ITEM).substring(EVENTS.length() + 1));

  static Map<String, AttributeValue> key(String caseId, String item) {
    return Map.of(CASE_ID, text(caseId), ITEM, text(item));
  }

  static String shard(int shard) {
    return String.format(Locale.ROOT, "%02d", shard);
  }

  static Map<String, AttributeValue> acceptance(Case opened) {
    Map<String, AttributeValue> item = item(opened.id(), ACCEPTANCE, opened.history());
    item.putAll(indexed(CaseHead.of(opened)));
    item.put("acceptedAt", time(opened.contact().receivedAt()));
    opened.accepted().customer().ifPresent(digest -> item.put("customerDigest", text(digest)));
    return item;
  }

  /**
   * The events of one act. The stream is filtered by the item's name, so that Dispatch hears only
   * what asks for it.
   */
  static Map<String, AttributeValue> act(String caseId, List<CaseEvent> events) {
    boolean asks = events.stream().anyMatch(CaseEvent::asksForDispatch);
    String name = EVENTS + (asks ? "!" : "#") + "%06d";
    return item(caseId, String.format(Locale.ROOT, name, events.getFirst().number()), events);
  }

  private static Map<String, AttributeValue> item(
      String caseId, String name, List<CaseEvent> events) {
    Object stored = events.size() == 1 ? events.getFirst() : events;
    Map<String, AttributeValue> item = new HashMap<>(key(caseId, name));
    item.put(EVENT, PackedText.pack(StoredJson.write(stored)));
    return item;
  }

  static Map<String, AttributeValue> head(CaseHead head) {
    Map<String, AttributeValue> item = new HashMap<>(key(head.caseId(), HEAD));
    item.put(VERSION, number(head.version()));
    item.putAll(indexed(head));
    return item;
  }

  /** What stays of a case that was erased: its id, so that a retry opens it no second time. */
  static Map<String, AttributeValue> tombstone(String caseId) {
    Map<String, AttributeValue> item = new HashMap<>(key(caseId, ACCEPTANCE));
    item.put("erased", AttributeValue.fromBool(true));
    return item;
  }

  static boolean isTombstone(Map<String, AttributeValue> item) {
    return !item.containsKey(EVENT);
  }

  static boolean isErased(Map<String, AttributeValue> item) {
    return item.containsKey("erased");
  }

  /** Whether it is an act, and not the head. */
  static boolean isAct(Map<String, AttributeValue> item) {
    return text(item, ITEM).startsWith(EVENTS);
  }

  /** The case whose acts these items are, by their numbers. */
  static Case readCase(List<Map<String, AttributeValue>> items) {
    return Case.of(items.stream().flatMap(CaseItems::readEvents).toList());
  }

  /** The number of the last event in these acts, by their numbers. */
  static int lastNumber(List<Map<String, AttributeValue>> items) {
    return readEvents(items.getLast()).reduce((_, later) -> later).orElseThrow().number();
  }

  private static Stream<CaseEvent> readEvents(Map<String, AttributeValue> item) {
    String json =
        Optional.ofNullable(item.get(EVENT))
            .map(PackedText::unpack)
            .orElseThrow(() -> new IllegalStateException("item lacks attribute " + EVENT));
    return json.startsWith("[")
        ? Stream.of(StoredJson.read(json, CaseEvent[].class))
        : Stream.of(StoredJson.read(json, CaseEvent.class));
  }

  /** A head as the index of open work holds it: its version is not known there. */
  static CaseHead readOpenWork(Map<String, AttributeValue> item) {
    return new CaseHead(
        text(item, CASE_ID),
        0,
        CaseState.valueOf(text(item, STATE)),
        ContactLevel.valueOf(text(item, "level")),
        Attributes.find(item, "queue"),
        Attributes.find(item, "dueAt").map(Instant::parse),
        Attributes.find(item, "assignee"),
        Optional.empty());
  }

  /**
   * Whether a contact is too large: DynamoDB could not hold it as it is. That it may be small in
   * gzip does not count, for nobody could foresee it.
   */
  static boolean isTooLarge(Map<String, AttributeValue> item) {
    long size =
        item.entrySet().stream()
            .mapToLong(one -> bytes(one.getKey()) + bytes(PackedText.unpack(one.getValue())))
            .sum();
    return size > LARGEST;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Map<String, AttributeValue> indexed(CaseHead head) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(STATE, text(head.state().name()));
    item.put("level", text(head.level().name()));
    head.queue().ifPresent(queue -> item.put("queue", text(queue)));
    head.dueAt().ifPresent(due -> item.put("dueAt", time(due)));
    head.assignee().ifPresent(agent -> item.put("assignee", text(agent)));
    head.nextMomentAt()
        .ifPresent(
            moment -> {
              item.put("momentShard", text(shardOf(head.caseId())));
              item.put("nextMomentAt", time(moment));
            });
    return item;
  }

  private static String shardOf(String caseId) {
    return shard(Math.floorMod(caseId.hashCode(), SHARDS));
  }
}
