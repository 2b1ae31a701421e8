package org.contactrouter.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;

/** Published knowledge in memory. */
public final class InMemoryKnowledgeShelf implements KnowledgeShelf {
  private final Map<String, List<FaqEntry>> drafts = new HashMap<>();
  private final Map<Place, byte[]> banks = new HashMap<>();
  private final Map<Place, Map<String, FaqVersion>> texts = new HashMap<>();
  private final Map<Place, List<FaqEntry>> written = new HashMap<>();
  private final Map<String, PublishingJob> jobs = new HashMap<>();
  private Map<String, String> current = Map.of();
  private Map<String, String> before = Map.of();
  private Runnable flipping = () -> {};
  private int versions;

  private record Place(String language, String version) {}

  /** Makes these the whole knowledge of a language, as a new version. */
  public void publish(String language, List<FaqEntry> entries, BankMaker banks) {
    String version = newVersion();
    BankDraft draft = BankDraft.of(language, version, entries);
    putLanguage(version, language, entries, banks.build(draft).stored());
    flip(version, List.of(language));
  }

  /** Tells someone before something else counts. */
  public void onFlip(Runnable told) {
    flipping = told;
  }

  @Override
  public String newVersion() {
    return String.format(Locale.ROOT, "v%06d", ++versions);
  }

  @Override
  public void putDraft(String version, List<FaqEntry> entries) {
    drafts.put(version, List.copyOf(entries));
  }

  @Override
  public List<FaqEntry> draft(String version) {
    return drafts.getOrDefault(version, List.of());
  }

  @Override
  public List<FaqEntry> entries(String language, String version) {
    return written.getOrDefault(new Place(language, version), List.of());
  }

  @Override
  public void putLanguage(String version, String language, List<FaqEntry> entries, byte[] bank) {
    Place place = new Place(language, version);
    Map<String, FaqVersion> published = new HashMap<>();
    entries.forEach(
        entry ->
            Optional.ofNullable(entry.texts().get(language))
                .ifPresent(text -> published.put(entry.id(), version(place, entry, text))));
    texts.put(place, published);
    written.put(place, List.copyOf(entries));
    banks.put(place, bank.clone());
  }

  @Override
  public boolean flip(String version, List<String> languages) {
    if (languages.stream().anyMatch(one -> current.getOrDefault(one, "").compareTo(version) > 0)) {
      return false;
    }
    Map<String, String> after = new HashMap<>(current);
    languages.forEach(language -> after.put(language, version));
    if (!after.equals(current)) {
      point(after);
    }
    return true;
  }

  @Override
  public Map<String, String> current() {
    return current;
  }

  @Override
  public Optional<Map<String, String>> rollback() {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    point(before);
    return Optional.of(current);
  }

  @Override
  public void putJob(PublishingJob job) {
    jobs.put(job.id(), job);
  }

  @Override
  public Optional<PublishingJob> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  Optional<byte[]> bank(String language) {
    return Optional.ofNullable(current.get(language))
        .flatMap(version -> Optional.ofNullable(banks.get(new Place(language, version))));
  }

  Optional<FaqVersion> text(String language, String version, String entry) {
    return Optional.ofNullable(texts.get(new Place(language, version)))
        .flatMap(published -> Optional.ofNullable(published.get(entry)));
  }

  private void point(Map<String, String> versionsByLanguage) {
    flipping.run();
    before = current;
    current = Map.copyOf(versionsByLanguage);
  }

  private static FaqVersion version(Place place, FaqEntry entry, FaqText text) {
    return new FaqVersion(
        entry.id(),
        place.language(),
        place.version(),
        text.question(),
        text.answer(),
        entry.needsPerson(),
        entry.topic().orElse(""));
  }
}
