package org.contactrouter.lexicon;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a customer's words say: sensitive topics, feelings, the wish for a person, deadlines.
 *
 * <p>All languages are always read, whatever language the form says: customers mix them. The same
 * text at the same time gives the same signals, and the work grows with the length of the text
 * only.
 */
public final class Lexicon {

  private static final List<String> LANGUAGES = List.of("pt", "es", "en");
  private static final String PERSON = "PERSON";

  private final Vocabulary vocabulary;
  private final List<Signal> signals;
  private final Deadlines deadlines;

  private Lexicon(Vocabulary vocabulary, List<Signal> signals, Deadlines deadlines) {
    this.vocabulary = vocabulary;
    this.signals = List.copyOf(signals);
    this.deadlines = deadlines;
  }

  /**
   * The lexicon that ships with the router.
   *
   * @throws IllegalStateException if a file of it is missing or wrong, by name
   */
  public static Lexicon standard() {
    Vocabulary vocabulary = new Vocabulary();
    LexiconBuilder builder = new LexiconBuilder(vocabulary, signalNames());
    LANGUAGES.forEach(language -> builder.add(LexiconFile.load(language + ".txt")));
    Deadlines deadlines = Deadlines.load(vocabulary);
    return new Lexicon(vocabulary, builder.signals(), deadlines);
  }

  /**
   * What a text says.
   *
   * @param now the time at which the customer wrote, in the company's zone
   */
  public Signals read(String text, ZonedDateTime now) {
    Reading reading = Reading.of(text, vocabulary);
    List<Finding> findings = new ArrayList<>();
    signals.forEach(signal -> findings.addAll(signal.find(text, reading)));
    findings.sort(Comparator.comparingInt(Finding::start));
    return new Signals(
        only(names(SensitiveTopic.values()), findings),
        only(names(Feeling.values()), findings),
        only(Set.of(PERSON), findings),
        deadlines.find(text, reading, now));
  }

  private static Set<String> signalNames() {
    Set<String> names = new LinkedHashSet<>(names(SensitiveTopic.values()));
    names.addAll(names(Feeling.values()));
    names.add(PERSON);
    return names;
  }

  private static Set<String> names(Enum<?>[] values) {
    Set<String> names = new LinkedHashSet<>();
    for (Enum<?> value : values) {
      names.add(value.name());
    }
    return names;
  }

  private static List<Finding> only(Set<String> names, List<Finding> findings) {
    return findings.stream().filter(finding -> names.contains(finding.signal())).toList();
  }
}
