package org.contactrouter.functions.intake;

import java.time.ZoneId;
import java.util.Optional;
import org.contactrouter.functions.http.HttpRequest;

/** Makes the draft of fields that were found in order. */
final class Drafting {
  private Drafting() {}

  static Draft draft(HttpRequest request, FormRules rules, Fields fields) {
    return new Draft(
        fields.last(KnownField.MESSAGE).orElseThrow(),
        line(fields, KnownField.NAME),
        line(fields, KnownField.EMAIL),
        line(fields, KnownField.SUBJECT),
        fields.last(KnownField.LANGUAGE).flatMap(rules::language),
        fields.last(KnownField.ZONE).flatMap(Drafting::zone),
        line(fields, KnownField.TOPIC),
        fields.custom(),
        IdempotencyKey.written(request, fields).flatMap(IdempotencyKey::parse),
        fields.last(KnownField.NEXT).flatMap(typed -> NextPage.allowed(typed, request, rules)),
        honeypotFilled(fields),
        fields.last(KnownField.TIMING_TOKEN));
  }

  private static Optional<ZoneId> zone(String id) {
    return Optional.of(id).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  private static Optional<String> line(Fields fields, KnownField field) {
    return fields.last(field).map(Text::line).filter(line -> !line.isEmpty());
  }

  /** A script that sends its form's state as JSON says {@code false} for an unticked box. */
  private static boolean honeypotFilled(Fields fields) {
    return KnownField.HONEYPOT.names().stream()
        .flatMap(name -> fields.all(name).stream())
        .anyMatch(value -> !Text.isBlank(value) && !value.equals("false"));
  }
}
