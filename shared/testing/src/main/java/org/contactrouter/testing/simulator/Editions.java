package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.cases.Case;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.testing.InMemoryKnowledgeShelf;
import org.contactrouter.testing.simulator.Violation.Kind;

/** Whether contacts are answered from one whole edition of the knowledge, which counts then. */
final class Editions {
  static final String MARK = "Edição ";
  private static final Pattern NUMBER = Pattern.compile(MARK + "(\\d+)\\.");

  /** What is on its way while another edition begins to count is answered from the one before. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final InMemoryKnowledgeShelf shelf;
  private final InstantSource clock;
  private final Map<String, Instant> countedLast = new HashMap<>();

  Editions(InMemoryKnowledgeShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  /** The number that all answers have in common, 0 before the first edition; empty when none. */
  static Optional<Integer> number(List<FaqEntry> entries) {
    List<Integer> numbers =
        entries.stream()
            .flatMap(entry -> entry.texts().values().stream())
            .map(text -> number(text.answer()))
            .distinct()
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }

  private static int number(String answer) {
    Matcher found = NUMBER.matcher(answer);
    return found.lookingAt() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** Remembers what counts before something else does. */
  void ending() {
    shelf.current().values().forEach(version -> countedLast.put(version, clock.instant()));
  }

  /** What is wrong with a case that is taken now. */
  Optional<Violation> taken(Case opened) {
    return bank(opened)
        .filter(version -> !counts(version))
        .map(version -> Violation.of(Kind.UNTRUE, "answered from " + version, opened))
        .or(() -> told(opened));
  }

  /** Nobody is told what does not stand in the edition that the decision names. */
  Optional<Violation> told(Case whole) {
    String version = bank(whole).orElse("");
    return whole.accepted().texts().stream()
        .filter(text -> !text.version().equals(version) || !stands(text))
        .map(text -> Violation.of(Kind.UNTRUE, "not of one edition: " + text, whole))
        .findFirst();
  }

  private boolean stands(FaqVersion text) {
    List<FaqEntry> edition = shelf.entries(text.language(), text.version());
    return number(edition).isPresent()
        && edition.stream()
            .filter(entry -> entry.id().equals(text.entry()))
            .map(entry -> entry.texts().get(text.language()))
            .map(FaqText::answer)
            .anyMatch(text.answer()::equals);
  }

  private boolean counts(String version) {
    return shelf.current().containsValue(version)
        || countedLast
            .getOrDefault(version, Instant.MIN)
            .isAfter(clock.instant().minus(ON_ITS_WAY));
  }

  private static Optional<String> bank(Case whole) {
    return whole.accepted().decision().evidence().observation().match().map(Match::bank);
  }
}
