package org.contactrouter.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.lexicon.Signals;

/** Tells what the lexicon found in a customer's text, with the words that fired in quotes. */
final class SignalText {
  private final Words words;

  SignalText(Words words) {
    this.words = words;
  }

  /** Some words, quoted. */
  String quoted(List<String> fired) {
    return fired.stream()
        .map(one -> words.text("quote", "words", one.replaceAll("\\s+", " ")))
        .distinct()
        .collect(joining(", "));
  }

  /** Findings by what they say: {@code fraud ("a scam"), legal ("my lawyer")}. */
  String found(List<Finding> findings) {
    Map<String, List<String>> bySignal =
        findings.stream()
            .collect(
                groupingBy(Finding::signal, LinkedHashMap::new, mapping(Finding::words, toList())));
    return bySignal.entrySet().stream()
        .map(signal -> said("signal." + signal.getKey(), signal.getValue()))
        .collect(joining(", "));
  }

  /** The words that ask for a person. */
  String asked(Signals signals) {
    return quoted(signals.person().stream().map(Finding::words).toList());
  }

  /** The feelings and the deadline, which tell how much it matters to the customer. */
  String mattering(Signals signals) {
    return Stream.of(found(signals.emotional()), deadline(signals))
        .filter(told -> !told.isEmpty())
        .collect(joining(", "));
  }

  /** All words that fired, or nothing. */
  String all(Signals signals) {
    return Stream.of(found(signals.sensitive()), mattering(signals), found(signals.person()))
        .filter(told -> !told.isEmpty())
        .collect(joining(", "));
  }

  private String deadline(Signals signals) {
    return signals
        .deadline()
        .map(CustomerDeadline::words)
        .map(fired -> said("signal.DEADLINE", List.of(fired)))
        .orElse("");
  }

  private String said(String signal, List<String> fired) {
    return words.text("found", "signal", words.text(signal), "words", quoted(fired));
  }
}
