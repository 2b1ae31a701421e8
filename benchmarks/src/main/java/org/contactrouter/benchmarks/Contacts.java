package org.contactrouter.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages by what triage makes of them: {@code answered}, {@code offered} or {@code received}. */
final class Contacts {
  private static final int ENOUGH = 50;

  private Contacts() {}

  /** As many of each kind, found by asking, which also warms triage. */
  static Map<String, List<String>> byOutcome(TriageInProcess triage) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    List<String> messages = new ArrayList<>(Banking.questions());
    messages.addAll(Banking.phrasings());
    for (String message : messages) {
      String answer = triage.invoke(Requests.contact(message)).answer();
      String outcome = Requests.body(answer, 201).path("status").stringValue();
      found.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(message);
    }
    found.replaceAll((outcome, all) -> all.subList(0, Math.min(ENOUGH, all.size())));
    return found;
  }
}
