package org.contactrouter.testing.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.calendar.OpenHours;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;
import org.contactrouter.testing.fixture.SettingsFixtures;

/**
 * The companies of the simulator: some never close, most do at night, at noon and on holidays; in
 * every other one agents have limits.
 */
final class Company {
  private static final List<OpenHours> DAY =
      List.of(
          new OpenHours(LocalTime.of(9, 0), LocalTime.of(12, 30)),
          new OpenHours(LocalTime.of(13, 30), LocalTime.of(18, 0)));

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 6, 4),
          LocalDate.of(2026, 6, 10));

  private Company() {}

  /** One of them. */
  static Settings of(Random random) {
    Settings open =
        random.nextInt(3) == 0 ? SettingsFixtures.measured() : SettingsFixtures.settings();
    Settings asking = asking(random.nextInt(4) == 0 ? open : closing(open));
    return random.nextInt(2) == 0 ? asking : limited(asking, random);
  }

  /** With a form that asks for no address, and one more topic. */
  private static Settings asking(Settings open) {
    Form form = Form.CONTACT;
    List<Topic> topics = new ArrayList<>(open.topics());
    topics.add(new Topic("bills", Map.of("pt", "Faturas"), 1, 1, false, Optional.empty()));
    return new Settings(
        open.version(),
        open.company(),
        List.of(
            new Form(
                form.id(), form.enabled(), form.origins(), form.topic(), false, form.deadline())),
        open.agents(),
        open.queues(),
        open.products(),
        topics,
        open.calendars(),
        open.policy());
  }

  /** With agents who can do so much at a time, and some of whom know one topic only. */
  private static Settings limited(Settings settings, Random random) {
    return with(
        settings,
        settings.agents().stream()
            .map(
                agent ->
                    with(
                        agent,
                        agent.absent(),
                        OptionalInt.of(1 + random.nextInt(3)),
                        random.nextInt(2) == 0 ? List.of() : List.of("bills")))
            .toList());
  }

  private static Settings closing(Settings open) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? DAY : List.of());
    }
    BusinessCalendar calendar = new BusinessCalendar(open.zone(), week, HOLIDAYS);
    Map<String, BusinessCalendar> calendars =
        open.calendars().keySet().stream().collect(Collectors.toMap(id -> id, _ -> calendar));
    return new Settings(
        open.version(),
        open.company(),
        open.forms(),
        open.agents(),
        open.queues(),
        open.products(),
        open.topics(),
        calendars,
        open.policy());
  }

  /** The same while somebody is away. */
  static Settings without(Settings settings, String absent) {
    return with(
        settings,
        settings.agents().stream()
            .map(agent -> agent.id().equals(absent) ? away(agent) : agent)
            .toList());
  }

  private static Settings with(Settings settings, List<Agent> agents) {
    return new Settings(
        settings.version(),
        settings.company(),
        settings.forms(),
        agents,
        settings.queues(),
        settings.products(),
        settings.topics(),
        settings.calendars(),
        settings.policy());
  }

  private static Agent away(Agent agent) {
    return with(agent, true, agent.capacity(), agent.topics());
  }

  private static Agent with(
      Agent agent, boolean absent, OptionalInt capacity, List<String> topics) {
    return new Agent(
        agent.id(),
        agent.name(),
        agent.email(),
        agent.language(),
        agent.languages(),
        agent.supervisor(),
        absent,
        capacity,
        topics);
  }
}
