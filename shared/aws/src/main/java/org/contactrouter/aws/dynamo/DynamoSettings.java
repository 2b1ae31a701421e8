package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Settings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The settings, as versions beside each other and a pointer to the current one. A document that is
 * larger than an item is cut into parts; the first says how many there are.
 *
 * <pre>{@code
 * { kind: "settings", id: "v000003#0", document: "{…", parts: 2, appliedAt: "2026-11-23T10:02:00.000Z" }
 * { kind: "settings", id: "v000003#1", document: "…}" }
 * { kind: "settings", id: "current", version: 3, queues: { "low-touch", "sales" } }
 * }</pre>
 *
 * The pointer holds the ids of the queues of all that ever were current, for work may still be in
 * one that there is no more.
 */
public final class DynamoSettings implements SettingsSource {
  private static final String KIND = "settings";
  private static final String CURRENT = "current";
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** Characters of a part: with at most three bytes each, it fits an item. */
  private static final int PART = 120_000;

  private final Directory directory;
  private final BiFunction<String, String, Settings> reader;
  private final Settings defaults;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(long version, Settings settings, Instant readAt) {}

  private record Pointer(long version, Set<String> queues) {}

  /**
   * Takes what it needs.
   *
   * @param reader reads a document as a version of the settings
   * @param defaults the settings before the first were applied
   */
  public DynamoSettings(
      Directory directory,
      BiFunction<String, String, Settings> reader,
      Settings defaults,
      InstantSource clock) {
    this.directory = directory;
    this.reader = reader;
    this.defaults = defaults;
    this.clock = clock;
  }

  @Override
  public Settings current() {
    Known last = known;
    Instant now = clock.instant();
    if (last != null && last.readAt().plus(FRESH).isAfter(now)) {
      return last.settings();
    }
    try {
      Known read = read(last, now);
      known = read;
      return read.settings();
    } catch (StoreUnavailable unreadable) {
      if (last == null) {
        throw unreadable;
      }
      known = new Known(last.version(), last.settings(), now);
      return last.settings();
    }
  }

  private Known read(@Nullable Known last, Instant now) {
    Pointer pointer = last == null ? pointer() : latePointer();
    long version = pointer.version();
    if (last != null && last.version() == version) {
      return new Known(version, last.settings(), now);
    }
    return document(version)
        .map(text -> new Known(version, settings(text, pointer), now))
        .orElseGet(() -> new Known(0, defaults, now));
  }

  /** A stored document that this code cannot use is like one that is not there. */
  private Settings settings(String document, Pointer pointer) {
    String version = name(pointer.version());
    try {
      return reader.apply(document, version).after(with(pointer.queues(), defaults));
    } catch (RuntimeException unusable) {
      throw new StoreUnavailable("settings " + version + " cannot be used", unusable);
    }
  }

  /** The text of the current document; empty before the first. */
  public Optional<String> document() {
    return document(pointer().version());
  }

  /**
   * Makes a valid document the current one; here it is known at once. The document that is current
   * already stays what it is.
   *
   * @return its version; empty when another one was applied at the same time
   */
  public Optional<String> apply(String document) {
    Pointer last = pointer();
    long before = last.version();
    if (document(before).equals(Optional.of(document))) {
      return Optional.of(name(before));
    }
    long version = putVersion(before + 1, document);
    Set<String> queues = with(last.queues(), reader.apply(document, name(version)));
    Map<String, AttributeValue> pointer =
        Map.of(
            "version", Attributes.number(version),
            "queues", AttributeValue.fromSs(List.copyOf(queues)));
    boolean applied =
        before == 0
            ? directory.putNew(KIND, CURRENT, pointer)
            : directory.putIf(
                KIND,
                CURRENT,
                pointer,
                "version = :read",
                Map.of(":read", Attributes.number(before)));
    known = null;
    return applied || pointer().version() == version
        ? Optional.of(name(version))
        : Optional.empty();
  }

  /**
   * Puts the document under the first free version: one may be left over that was never applied.
   */
  private long putVersion(long first, String document) {
    List<String> parts = parts(document);
    Map<String, AttributeValue> start =
        Map.of(
            "document", Attributes.text(parts.getFirst()),
            "parts", Attributes.number(parts.size()),
            "appliedAt", Attributes.time(clock.instant()));
    long version = first;
    while (!directory.putNew(KIND, part(version, 0), start)) {
      version++;
    }
    for (int i = 1; i < parts.size(); i++) {
      directory.put(KIND, part(version, i), Map.of("document", Attributes.text(parts.get(i))));
    }
    return version;
  }

  private Pointer pointer() {
    return pointer(directory.find(KIND, CURRENT));
  }

  /** What is looked at every 30 seconds need not be of this second. */
  private Pointer latePointer() {
    return pointer(directory.findCheaply(KIND, CURRENT));
  }

  private static Pointer pointer(Optional<Map<String, AttributeValue>> item) {
    return item.map(
            found ->
                new Pointer(Attributes.number(found, "version"), Attributes.texts(found, "queues")))
        .orElseGet(() -> new Pointer(0, Set.of()));
  }

  private static Set<String> with(Set<String> queues, Settings settings) {
    Set<String> all = new HashSet<>(queues);
    settings.queues().forEach(queue -> all.add(queue.id()));
    return all;
  }

  private Optional<String> document(long version) {
    if (version == 0) {
      return Optional.empty();
    }
    Map<String, AttributeValue> start = item(version, 0);
    StringBuilder document = new StringBuilder(Attributes.text(start, "document"));
    for (int i = 1; i < Attributes.number(start, "parts"); i++) {
      document.append(Attributes.text(item(version, i), "document"));
    }
    return Optional.of(document.toString());
  }

  private Map<String, AttributeValue> item(long version, int part) {
    return directory
        .find(KIND, part(version, part))
        .orElseThrow(() -> new StoreUnavailable("settings lack " + part(version, part), null));
  }

  /** Cuts a document between characters, never within one. */
  private static List<String> parts(String document) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (document.length() - from > PART) {
      int to = from + PART;
      to -= Character.isHighSurrogate(document.charAt(to - 1)) ? 1 : 0;
      parts.add(document.substring(from, to));
      from = to;
    }
    parts.add(document.substring(from));
    return parts;
  }

  private static String part(long version, int part) {
    return name(version) + "#" + part;
  }

  private static String name(long version) {
    return String.format(Locale.ROOT, "v%06d", version);
  }
}
