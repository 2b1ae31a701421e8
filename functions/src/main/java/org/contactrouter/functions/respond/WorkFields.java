package org.contactrouter.functions.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.words.Words;

/** The fields that an agent typed, and what is wrong with them. For one thread. */
final class WorkFields {
  private static final Duration FARTHEST = Duration.ofDays(3 * 365);

  private final PagePost post;
  private final Words words;
  private final ZoneId zone;
  private final List<Problem.Invalid> wrong = new ArrayList<>();

  /**
   * Takes what was sent.
   *
   * @param zone the zone of the local times that are typed
   */
  WorkFields(PagePost post, Words words, ZoneId zone) {
    this.post = post;
    this.words = words;
    this.zone = zone;
    post.problem(words.language()).map(Problem::errors).ifPresent(wrong::addAll);
  }

  /** A greeting alone, for example, is no text. */
  WorkFields notJust(String field, String text) {
    if (post.value(field).map(String::strip).equals(Optional.of(text.strip()))) {
      wrong.add(at(field, "REQUIRED_FIELD_EMPTY"));
    }
    return this;
  }

  /** A time that is given is later than now, and not in a year that nobody meant. */
  WorkFields later(String field, Instant now) {
    Instant latest = now.plus(FARTHEST);
    if (post.value(field).isPresent()
        && find(field).filter(now::isBefore).filter(latest::isAfter).isEmpty()) {
      wrong.add(at(field, "NOT_IN_FUTURE"));
    }
    return this;
  }

  List<Problem.Invalid> wrong() {
    return List.copyOf(wrong);
  }

  Problem.Invalid missing(String field) {
    return at(field, "REQUIRED_FIELD_MISSING");
  }

  String typed(String field) {
    return post.value(field).orElseThrow();
  }

  Instant moment(String field) {
    return find(field).orElseThrow();
  }

  /** A local time of the company's zone; one that the clocks skip is as much later as they skip. */
  private Optional<Instant> find(String field) {
    try {
      return post.value(field)
          .map(local -> LocalDateTime.parse(local.strip()).atZone(zone).toInstant());
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private Problem.Invalid at(String field, String code) {
    return Problem.Invalid.atField(code, field, words.text("work.wrong." + field));
  }
}
