package org.contactrouter.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.calendar.OpenHours;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.policy.Assignment;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.Matching;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.SlaTarget;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;

/** A shop in Lisbon where two people answer customers beside their work, with a lunch break. */
final class SmallShop {
  static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final String QUEUE = "shop";
  private static final OpenHours MORNING = new OpenHours(LocalTime.of(9, 0), LocalTime.of(13, 0));
  private static final OpenHours AFTERNOON =
      new OpenHours(LocalTime.of(14, 0), LocalTime.of(18, 0));

  private SmallShop() {}

  /** Their settings while these are away, of those who work there. */
  static Settings settings(Set<String> working, Set<String> away) {
    List<Agent> agents =
        List.of("marta", "rui").stream()
            .filter(working::contains)
            .map(agent -> agent(agent, away.contains(agent)))
            .toList();
    return new Settings(
        "v000001",
        new Company("Loja Azul", LISBON, Language.PT_PT, Optional.empty(), Optional.empty()),
        List.of(Form.CONTACT),
        agents,
        List.of(new Queue(QUEUE, "Loja", List.of("marta", "rui"), "shop")),
        List.of(),
        List.of(),
        Map.of("shop", hours()),
        policy());
  }

  private static Agent agent(String id, boolean away) {
    return new Agent(
        id, id, id + "@shop.example", Language.PT_PT, List.of(), id.equals("marta"), away);
  }

  private static BusinessCalendar hours() {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() <= 5 ? List.of(MORNING, AFTERNOON) : List.of());
    }
    return new BusinessCalendar(
        LISBON,
        week,
        Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 26)));
  }

  private static Policy policy() {
    Map<ContactLevel, LevelPolicy> levels = new EnumMap<>(ContactLevel.class);
    for (ContactLevel level : ContactLevel.values()) {
      levels.put(level, level(level == ContactLevel.HIGH_TOUCH));
    }
    return new Policy(
        "small",
        List.of(),
        levels,
        true,
        Duration.ofDays(3),
        Duration.ofDays(2),
        Duration.ofDays(30),
        Duration.ofDays(14),
        Duration.ofDays(14),
        Matching.DEFAULT);
  }

  private static LevelPolicy level(boolean high) {
    Map<SlaTarget, Duration> targets = new EnumMap<>(SlaTarget.class);
    targets.put(SlaTarget.FIRST_RESPONSE, Duration.ofHours(high ? 2 : 4));
    targets.put(SlaTarget.RESOLUTION, Duration.ofHours(40));
    if (high) {
      targets.put(SlaTarget.PERIODIC_UPDATE, Duration.ofHours(16));
    }
    return new LevelPolicy(
        QUEUE,
        targets,
        0.75,
        high ? Assignment.OWNER_FIRST : Assignment.IN_TURN,
        Duration.ofHours(24),
        true,
        high ? List.of("PRODUCT", "DELIVERY") : List.of());
  }
}
