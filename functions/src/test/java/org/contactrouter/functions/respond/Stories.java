package org.contactrouter.functions.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.ContactFixtures;

/** One case in each state that its customer can find it in, by the state's name. */
final class Stories {
  static final Instant MONDAY = ContactFixtures.MONDAY;
  static final Instant TOMORROW = MONDAY.plus(Duration.ofDays(1));

  private Stories() {}

  static Map<String, Consumer<Links>> all() {
    Map<String, Consumer<Links>> all = new LinkedHashMap<>();
    all.put("NEW received", links -> links.open(escalated()));
    all.put("OPEN received", Stories::assigned);
    all.put("OPEN promised", Stories::promised);
    all.put("AWAITING_CONFIRMATION answered", links -> links.open(answered()));
    all.put("AWAITING_CUSTOMER offered", links -> links.open(offered()));
    all.put("AWAITING_CONFIRMATION word", Stories::resolved);
    all.put("RESOLVED confirmed", Stories::confirmed);
    all.put("RESOLVED assumed", Stories::assumed);
    all.put("CLOSED", Stories::closed);
    return all;
  }

  static Case escalated() {
    return CaseFixtures.escalated(Links.ID, MONDAY);
  }

  static Case answered() {
    return CaseFixtures.answered(Links.ID, MONDAY);
  }

  static Case offered() {
    return CaseFixtures.offered(Links.ID, MONDAY);
  }

  static void assigned(Links links) {
    links.open(escalated());
    links.happen(CaseFixtures.assigned(links.now(), "rui", MONDAY));
  }

  static void promised(Links links) {
    assigned(links);
    links.work.reply(Links.ID, "rui", "Vou ver.", "Enviar o código", TOMORROW);
  }

  static void resolved(Links links) {
    assigned(links);
    links.work.resolve(Links.ID, "rui", "Chega hoje.", "Saiu ontem", Optional.of("HOW_TO"));
  }

  static void confirmed(Links links) {
    resolved(links);
    links.hear.helped(Links.ID);
  }

  static void assumed(Links links) {
    resolved(links);
    Instant now = links.clock.instant();
    Timer closure = Timer.until(TimerKind.CLOSURE, now, now.plus(Duration.ofDays(14)));
    links.happen(
        NextEvents.of(links.now(), now, Actor.ROUTER).add(new Change.Assumed(), closure).list());
  }

  static void closed(Links links) {
    confirmed(links);
    links.happen(CaseFixtures.closed(links.now(), links.clock.instant()));
  }
}
