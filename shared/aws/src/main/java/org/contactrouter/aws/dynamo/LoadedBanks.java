package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.contactrouter.knowledge.Bank;

/**
 * The banks in memory, one of each language. A new one is loaded beside the old one, which goes on
 * answering; only where that is not done in time, because a function that is not called stands
 * still, a request waits for it.
 */
final class LoadedBanks {
  private static final Duration TIME_TO_LOAD = Duration.ofSeconds(30);

  private final BiFunction<String, String, Bank> loader;
  private final Executor beside;
  private final Map<String, Bank> banks = new ConcurrentHashMap<>();
  private final Map<String, Wanted> wanted = new ConcurrentHashMap<>();

  private record Wanted(String version, Instant since) {}

  /**
   * Takes what it needs.
   *
   * @param loader loads the bank of a language and version; what it throws is thrown to those who
   *     have no older bank to ask
   */
  LoadedBanks(BiFunction<String, String, Bank> loader, Executor beside) {
    this.loader = loader;
    this.beside = beside;
  }

  /** The bank of this version, or the one before it while this one is loaded. */
  Bank bank(String language, String version, Instant now) {
    Bank there = banks.get(language);
    if (there == null) {
      return load(language, version);
    }
    if (!there.version().equals(version)) {
      renew(language, version, now);
    }
    return banks.getOrDefault(language, there);
  }

  /**
   * Loads those of these versions that languages have an older bank of, and waits for them, but no
   * longer than this: then they are loaded beside the old banks, as else.
   *
   * @throws CompletionException with what the loader threw meanwhile
   */
  void renew(Map<String, String> versions, Duration most) {
    CompletableFuture.supplyAsync(() -> renew(versions), beside)
        .copy() // Which may end before the loading does.
        .completeOnTimeout(false, most.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** Whether all are loaded now: true. */
  private boolean renew(Map<String, String> versions) {
    for (String language : banks.keySet()) {
      String version = versions.get(language);
      if (version != null) {
        load(language, version);
      }
    }
    return true;
  }

  private void renew(String language, String version, Instant now) {
    Wanted first = wanted.get(language);
    if (first == null || !first.version().equals(version)) {
      wanted.put(language, new Wanted(version, now));
      beside.execute(() -> tryToLoad(language, version));
    } else if (!first.since().plus(TIME_TO_LOAD).isAfter(now)) {
      wanted.put(language, new Wanted(version, now));
      tryToLoad(language, version);
    }
  }

  private void tryToLoad(String language, String version) {
    try {
      load(language, version);
    } catch (RuntimeException notNow) {
      // The old bank answers until the next try.
    }
  }

  /** One after the other, so that nobody loads what somebody is loading. */
  private synchronized Bank load(String language, String version) {
    Bank there = banks.get(language);
    if (there != null && there.version().equals(version)) {
      return there;
    }
    Bank bank = loader.apply(language, version);
    banks.put(language, bank);
    return bank;
  }
}
