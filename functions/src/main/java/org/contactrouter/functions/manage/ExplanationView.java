package org.contactrouter.functions.manage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.HiddenSatisfaction;
import org.contactrouter.cases.Ledger;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Json;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.DecisionText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case for whoever asks why.
 *
 * @param level the level it is worked at now
 * @param nextMomentAt when it is looked at again; empty when it is closed
 * @param explanation the decision and how the level changed, in sentences
 * @param satisfaction how it went
 * @param promises what became of all that was promised: made = kept + broken + cancelled + open
 * @param decision the decision as it is stored, its level and reason beside all of its evidence
 */
record ExplanationView(
    String id,
    CaseState state,
    ContactLevel level,
    String queue,
    Optional<String> assignee,
    Optional<Instant> nextMomentAt,
    List<String> explanation,
    JsonNode decision,
    Satisfaction satisfaction,
    Ledger promises,
    List<Event> events) {

  /**
   * The three dimensions, never added together.
   *
   * @param business was it solved, as the customer said last
   * @param human did they feel heard, as they said last
   * @param hidden what happened behind the scenes, 1 to 5
   * @param because what the hidden one was computed from
   */
  record Satisfaction(
      Optional<Integer> business, Optional<Integer> human, int hidden, HiddenSatisfaction because) {
    static Satisfaction of(Case whole) {
      Optional<Change.Rated> rated = ContinueCase.rating(whole);
      HiddenSatisfaction hidden = HiddenSatisfaction.of(whole);
      return new Satisfaction(
          rated.map(Change.Rated::score),
          rated.flatMap(Change.Rated::heard),
          hidden.score(),
          hidden);
    }
  }

  /**
   * What happened.
   *
   * @param change its kind and what belongs to it, as it is stored; of the acceptance what the
   *     customer was told, for the rest stands above
   */
  record Event(int number, Instant at, Actor by, JsonNode change) {
    static Event of(CaseEvent event) {
      return new Event(event.number(), event.at(), event.by(), told(event.change()));
    }

    private static JsonNode told(Change change) {
      return change instanceof Change.Accepted accepted
          ? Json.mapper().valueToTree(Acceptance.of(accepted))
          : stored(change);
    }
  }

  /** The acceptance without the contact and the decision. */
  private record Acceptance(String kind, String queue, Expectation expectation) {
    static Acceptance of(Change.Accepted accepted) {
      return new Acceptance(
          Change.Accepted.class.getSimpleName(), accepted.queue(), accepted.expectation());
    }
  }

  static ExplanationView of(Case whole, Language language) {
    return new ExplanationView(
        whole.id(),
        whole.state(),
        whole.level(),
        whole.queue(),
        whole.assignee(),
        whole.nextMoment(),
        DecisionText.in(language).explain(whole),
        decided(whole.accepted().decision()),
        Satisfaction.of(whole),
        Ledger.of(List.of(whole)),
        whole.history().stream().map(Event::of).toList());
  }

  private static JsonNode decided(Decision decision) {
    return ((ObjectNode) stored(decision))
        .put("level", decision.level().name())
        .put("because", decision.because().name());
  }

  private static JsonNode stored(Object value) {
    return Json.mapper().readTree(StoredJson.write(value));
  }
}
