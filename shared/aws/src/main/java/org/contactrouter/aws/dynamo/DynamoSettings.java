package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Settings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The settings, as versions beside each other and a pointer to the current one.
 *
 * <pre>{@code
 * { kind: "settings", id: "v000003", document: "{…}", appliedAt: "2026-11-23T10:02:00.000Z" }
 * { kind: "settings", id: "current", version: 3 }
 * }</pre>
 */
public final class DynamoSettings implements SettingsSource {
  private static final String KIND = "settings";
  private static final String CURRENT = "current";
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Directory directory;
  private final BiFunction<String, String, Settings> reader;
  private final Settings defaults;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(long version, Settings settings, Instant readAt) {}

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
      return last.settings();
    }
  }

  private Known read(@Nullable Known last, Instant now) {
    long version = currentVersion();
    if (last != null && last.version() == version) {
      return new Known(version, last.settings(), now);
    }
    return document(version)
        .map(text -> new Known(version, reader.apply(text, name(version)), now))
        .orElseGet(() -> new Known(0, defaults, now));
  }

  /** The text of the current document; empty before the first. */
  public Optional<String> document() {
    return document(currentVersion());
  }

  /**
   * Makes a valid document the current one.
   *
   * @return its version; empty when another one was applied at the same time
   */
  public Optional<String> apply(String document) {
    long before = currentVersion();
    long version = putVersion(before + 1, document);
    Map<String, AttributeValue> pointer = Map.of("version", Attributes.number(version));
    boolean applied =
        before == 0
            ? directory.putNew(KIND, CURRENT, pointer)
            : directory.putIf(
                KIND,
                CURRENT,
                pointer,
                "version = :read",
                Map.of(":read", Attributes.number(before)));
    return applied ? Optional.of(name(version)) : Optional.empty();
  }

  /**
   * Puts the document under the first free version: one may be left over that was never applied.
   */
  private long putVersion(long first, String document) {
    Map<String, AttributeValue> item =
        Map.of(
            "document", Attributes.text(document), "appliedAt", Attributes.time(clock.instant()));
    long version = first;
    while (!directory.putNew(KIND, name(version), item)) {
      version++;
    }
    return version;
  }

  private long currentVersion() {
    return directory.find(KIND, CURRENT).map(item -> Attributes.number(item, "version")).orElse(0L);
  }

  private Optional<String> document(long version) {
    return version == 0
        ? Optional.empty()
        : directory.find(KIND, name(version)).map(item -> Attributes.text(item, "document"));
  }

  private static String name(long version) {
    return String.format(Locale.ROOT, "v%06d", version);
  }
}
