package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.contact.Contact;

/** Everything that a case keeps of its customer, for them to take along. */
record CaseExport(
    Person customer,
    Optional<String> subject,
    Map<String, String> fields,
    CasePage page,
    List<Rating> ratings,
    List<Call> calls,
    List<Happened> events) {

  /** Who wrote, as they said. */
  record Person(Optional<String> name, Optional<String> email) {}

  /** What they said of how it went. */
  record Rating(Instant at, int score, Optional<Integer> heard, Optional<String> comment) {}

  /** A call that they asked for. */
  record Call(Instant at, String phone, Instant from, Instant to) {}

  /** Something that a person did, by its name. */
  record Happened(Instant at, String what) {}

  static CaseExport of(Case told, Expectation expected) {
    Contact contact = told.contact();
    return new CaseExport(
        new Person(contact.name(), contact.email()),
        contact.subject(),
        contact.custom(),
        CasePage.of(told, expected),
        told.history().stream().flatMap(CaseExport::rating).toList(),
        told.history().stream().flatMap(CaseExport::call).toList(),
        told.history().stream()
            .filter(event -> event.by().role() != Actor.Role.ROUTER)
            .map(event -> new Happened(event.at(), event.change().getClass().getSimpleName()))
            .toList());
  }

  private static Stream<Rating> rating(CaseEvent event) {
    return event.change() instanceof Change.Rated(int score, var heard, var comment)
        ? Stream.of(new Rating(event.at(), score, heard, comment))
        : Stream.empty();
  }

  private static Stream<Call> call(CaseEvent event) {
    return event.change() instanceof Change.CallbackAsked(String phone, Instant from, Instant to)
        ? Stream.of(new Call(event.at(), phone, from, to))
        : Stream.empty();
  }
}
