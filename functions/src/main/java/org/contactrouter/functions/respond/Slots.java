package org.contactrouter.functions.respond;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.contactrouter.calendar.Window;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.words.Moments;

/** The windows of calls, as pages offer them and posts name them. */
final class Slots {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private Slots() {}

  static List<Choice> of(List<Window> windows, Moments times, ZoneId zone) {
    return windows.stream()
        .map(
            window ->
                new Choice(
                    window.from().atZone(zone).toOffsetDateTime()
                        + "/"
                        + window.to().atZone(zone).toOffsetDateTime(),
                    times.brief(window.from()).words()
                        + " – "
                        + CLOCK.format(window.to().atZone(zone))))
        .toList();
  }

  /** The window that a post names, in {@code slot} or in {@code from} and {@code to}. */
  static Optional<Window> window(PagePost post) {
    String[] slot = post.value("slot").orElse("/").split("/", 2);
    try {
      return Optional.of(
          new Window(
              OffsetDateTime.parse(post.value("from").orElse(slot[0]).strip()).toInstant(),
              OffsetDateTime.parse(post.value("to").orElse(slot[1]).strip()).toInstant()));
    } catch (DateTimeParseException | IllegalArgumentException noWindow) {
      return Optional.empty();
    }
  }
}
