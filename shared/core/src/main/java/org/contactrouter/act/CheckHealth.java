package org.contactrouter.act;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Heartbeat;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.SettingsSource;

/**
 * Asks every part that a contact needs whether it answers, without changing anything. The doorbells
 * are asked through the sweep, which beats only after it could ring.
 */
public final class CheckHealth {
  /** A sweep that is silent for this long has failed: it runs every minute. */
  private static final Duration SILENT = Duration.ofMinutes(3);

  /** The name of no case, version or entry. */
  private static final String NOTHING = "healthz";

  private final CaseStore store;
  private final SettingsSource settings;
  private final Knowledge knowledge;
  private final Heartbeat heartbeat;
  private final InstantSource clock;

  public CheckHealth(
      CaseStore store,
      SettingsSource settings,
      Knowledge knowledge,
      Heartbeat heartbeat,
      InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.knowledge = knowledge;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** How a part is. One that has not begun yet counts as well as one that answers. */
  public enum Condition {
    OK,
    STARTING,
    FAILING
  }

  /** The condition of each part, by its name. */
  public SequencedMap<String, Condition> check() {
    SequencedMap<String, Condition> parts = new LinkedHashMap<>();
    parts.put("cases", condition(() -> store.asAccepted(NOTHING), _ -> Condition.OK));
    parts.put("settings", condition(settings::current, _ -> Condition.OK));
    parts.put("knowledge", condition(this::knowledge, _ -> Condition.OK));
    parts.put("sweep", condition(heartbeat::last, this::sweep));
    return parts;
  }

  /** A bank may be remembered over an outage; a text is read each time. */
  private List<FaqVersion> knowledge() {
    Stream.of(Language.values()).map(Language::base).distinct().forEach(knowledge::bank);
    return knowledge.texts(Language.EN.base(), NOTHING, List.of(NOTHING));
  }

  private Condition sweep(Optional<Instant> last) {
    if (last.isEmpty()) {
      return Condition.STARTING;
    }
    return last.get().plus(SILENT).isAfter(clock.instant()) ? Condition.OK : Condition.FAILING;
  }

  /** Whatever a part throws, it does not answer. */
  private static <T> Condition condition(Supplier<T> part, Function<T, Condition> judge) {
    try {
      return judge.apply(part.get());
    } catch (RuntimeException | LinkageError failure) {
      return Condition.FAILING;
    }
  }
}
