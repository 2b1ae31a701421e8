package org.contactrouter.local.pages;

import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;
import org.contactrouter.local.time.TimeTravel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /local/clock} tells the time; {@code POST} with {@code {"advance":"PT4H"}} moves it
 * and answers when everything that is due until then has happened.
 */
public final class ClockPage implements LocalPage {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TimeTravel time;
  private final InstantSource clock;

  /** The page of a clock. */
  public ClockPage(TimeTravel time, InstantSource clock) {
    this.time = time;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> answer(Request request) {
    if (!request.path().equals("/local/clock")) {
      return Optional.empty();
    }
    return switch (request.method()) {
      case "GET" -> Optional.of(Json.answer(Map.of("now", clock.instant().toString())));
      case "POST" -> Optional.of(advance(request));
      default -> Optional.empty();
    };
  }

  private Answer advance(Request request) {
    return duration(request)
        .filter(duration -> !duration.isNegative())
        .map(duration -> Json.answer(Map.of("now", time.advance(duration).toString())))
        .orElseGet(
            () ->
                Answer.problem(400, "Send {'advance':'PT4H'}, an ISO-8601 duration of at least 0"));
  }

  private static Optional<Duration> duration(Request request) {
    try {
      return JSON.readTree(request.body()).path("advance").stringValueOpt().map(Duration::parse);
    } catch (JacksonException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
