package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.contactrouter.act.Submitted;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Change.Assigned.Reason;
import org.contactrouter.contact.Language;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** Who gets what, where people have limits, know different things, and come and go. */
class CapacityTest {
  private static final List<String> TEAM = List.of("ana", "bia", "caio", "dora");

  private Simulation world = world(List.of());

  @Test
  void passesOverAFullAgentAndComesBackWhenTheyHaveRoom() {
    world = world(List.of(agent("ana", 1), agent("bia", 9)));
    take(0);
    String full = take(1);
    take(2);
    take(3);
    assertThat(holders()).containsExactly("bia", "ana", "bia", "bia");

    world.work(work -> work.resolve(full, "ana", "Já chegou.", "sent", Optional.empty()));
    take(4);
    take(5);

    assertThat(holders()).containsExactly("bia", "ana", "bia", "bia", "bia", "ana");
  }

  @Test
  void doesNotCountWhatIsHidden() {
    world = world(List.of(agent("ana", 1), agent("bia", 9)));
    take(0);
    String hidden = take(1);
    world.work(work -> work.moving().snooze(hidden, "ana", world.now().plusSeconds(3_600)));
    take(2);
    take(3);

    assertThat(holders()).containsExactly("bia", "ana", "bia", "ana");
  }

  @Test
  void countsWorkWhoseQueueThereIsNoMore() {
    world = world(List.of(agent("ana", 1), agent("bia", 9)));
    take(0);
    take(1);
    world.settings().apply(SettingsFixtures.renamed(world.settings().current()));
    take(2);
    take(3);

    assertThat(holders()).containsExactly("bia", "ana", "bia", "bia");
  }

  @Test
  void overflowsToAnotherQueueAndThenToTheLeastBusy() {
    world = world(List.of(agent("ana", 1), agent("bia", 2)), agent("zoe", 1));

    for (int i = 0; i < 6; i++) {
      take(i);
    }

    assertThat(holders()).containsExactly("bia", "ana", "bia", "zoe", "ana", "ana");
    assertThat(reasons())
        .containsExactly(
            Reason.IN_TURN,
            Reason.IN_TURN,
            Reason.IN_TURN,
            Reason.OVERFLOW,
            Reason.OVERFLOW,
            Reason.OVERFLOW);
  }

  @Test
  void asksThoseWhoKnowTheTopic() {
    world =
        world(
            List.of(
                knowing("ana", "orders"), knowing("bia", "repairs"), knowing("caio", "orders")));

    List<String> given =
        Stream.of("Um", "Dois", "Três", "Quatro")
            .map(message -> world.take(aboutOrders(message)).id())
            .map(id -> world.find(id).assignee().orElseThrow())
            .toList();

    assertThat(given).containsExactly("caio", "ana", "caio", "ana");
  }

  @Test
  void countsNoCaseThatWaitsForItsCustomer() {
    world = world(List.of(agent("ana", 1), agent("bia", 1)));
    String first = take(0);
    String holder = world.find(first).assignee().orElseThrow();
    Instant due = world.now().plus(Duration.ofDays(9));

    world.work(work -> work.reply(first, holder, "Já vejo.", "Ligamos", due));
    world.work(work -> work.ask(first, holder, "Qual é o número?"));
    take(1);
    take(2);

    assertThat(reasons()).containsOnly(Reason.IN_TURN);
  }

  /** Among those who are there at the same time nobody gets two more than another. */
  @Property(tries = 60)
  void isFairToAllWhoAreThere(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 6) Integer> happenings) {
    world = world(team(Set.of()));
    Set<String> away = new HashSet<>();
    Map<Set<String>, Map<String, Integer>> got = new HashMap<>();
    for (int i = 0; i < happenings.size(); i++) {
      int what = happenings.get(i);
      if (what < TEAM.size()) {
        comesOrGoes(away, TEAM.get(what));
        continue;
      }
      Optional<String> holder = world.find(take(i)).assignee();
      Set<String> present =
          TEAM.stream().filter(one -> !away.contains(one)).collect(Collectors.toSet());
      assertThat(holder.map(present::contains).orElse(present.isEmpty())).isTrue();
      holder.ifPresent(
          one -> got.computeIfAbsent(present, _ -> zeroes(present)).merge(one, 1, Integer::sum));
    }
    assertThat(got.values()).allSatisfy(counts -> assertThat(gap(counts)).isLessThanOrEqualTo(1));
  }

  /** Nobody who is full gets more while another has room, and everything is given to someone. */
  @Property(tries = 60)
  void overloadsNobodyWhileAnotherHasRoom(
      @ForAll @Size(value = 4) List<@IntRange(min = 1, max = 4) Integer> capacities,
      @ForAll @IntRange(min = 1, max = 20) int contacts) {
    List<Agent> team =
        Stream.iterate(0, i -> i < 4, i -> i + 1)
            .map(i -> agent(TEAM.get(i), capacities.get(i)))
            .toList();
    world = world(team);

    for (int i = 0; i < contacts; i++) {
      Map<String, Long> before = held();
      String holder = world.find(take(i)).assignee().orElseThrow();
      boolean anyRoom = team.stream().anyMatch(one -> hasRoom(one, before));
      Agent got = team.stream().filter(one -> one.id().equals(holder)).findFirst().orElseThrow();
      assertThat(hasRoom(got, before)).isEqualTo(anyRoom);
    }
  }

  private void comesOrGoes(Set<String> away, String agent) {
    if (!away.remove(agent)) {
      away.add(agent);
    }
    world.settings().apply(settings(team(away), List.of()));
  }

  private static boolean hasRoom(Agent agent, Map<String, Long> held) {
    return agent.hasRoom(Math.toIntExact(held.getOrDefault(agent.id(), 0L)));
  }

  private static Map<String, Integer> zeroes(Set<String> agents) {
    return agents.stream().collect(Collectors.toMap(agent -> agent, _ -> 0));
  }

  private static int gap(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(count -> count).max().orElse(0)
        - counts.values().stream().mapToInt(count -> count).min().orElse(0);
  }

  private String take(int number) {
    return world.take(submitted("Pergunta " + number)).id();
  }

  private List<String> holders() {
    return world.cases().stream().map(one -> one.assignee().orElse("nobody")).toList();
  }

  private Map<String, Long> held() {
    return world.cases().stream()
        .flatMap(one -> one.assignee().stream())
        .collect(Collectors.groupingBy(agent -> agent, Collectors.counting()));
  }

  private List<Reason> reasons() {
    return world.cases().stream().map(CapacityTest::reason).toList();
  }

  private static Reason reason(Case whole) {
    return whole.history().stream()
        .flatMap(
            event ->
                event.change() instanceof Change.Assigned assigned
                    ? Stream.of(assigned.as())
                    : Stream.<Reason>empty())
        .findFirst()
        .orElseThrow();
  }

  private static Submitted aboutOrders(String message) {
    Submitted any = submitted(message);
    return new Submitted(
        any.form(),
        message,
        any.name(),
        any.email(),
        any.subject(),
        any.language(),
        List.of(),
        any.zone(),
        Optional.of("orders"),
        any.custom(),
        Optional.empty(),
        Optional.empty(),
        message);
  }

  private static Simulation world(List<Agent> low, Agent... high) {
    return new Simulation(settings(low, List.of(high)), new WordForWordBanks(), MONDAY);
  }

  private static List<Agent> team(Set<String> away) {
    return TEAM.stream()
        .map(
            id ->
                new Agent(
                    id,
                    id,
                    id + "@example.org",
                    Language.PT_PT,
                    List.of(),
                    false,
                    away.contains(id)))
        .toList();
  }

  private static Agent agent(String id, int capacity) {
    return agent(id, OptionalInt.of(capacity), List.of());
  }

  private static Agent knowing(String id, String topic) {
    return agent(id, OptionalInt.empty(), List.of(topic));
  }

  private static Agent agent(String id, OptionalInt capacity, List<String> topics) {
    return new Agent(
        id, id, id + "@example.org", Language.PT_PT, List.of(), false, false, capacity, topics);
  }

  private static Settings settings(List<Agent> low, List<Agent> high) {
    Settings all = SettingsFixtures.withoutRootCauses();
    return new Settings(
        all.version(),
        all.company(),
        all.forms(),
        Stream.concat(low.stream(), high.stream()).toList(),
        List.of(queue(SettingsFixtures.LOW_TOUCH, low), queue(SettingsFixtures.HIGH_TOUCH, high)),
        all.products(),
        all.topics(),
        all.calendars(),
        all.policy());
  }

  private static Queue queue(String id, List<Agent> agents) {
    return new Queue(id, id, agents.stream().map(Agent::id).toList(), "always");
  }
}
