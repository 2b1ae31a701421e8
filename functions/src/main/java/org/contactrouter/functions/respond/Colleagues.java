package org.contactrouter.functions.respond;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.cases.Consult;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.Question;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;

/** The others, as an agent's desk sees them: who can be asked, and where a case can go. */
final class Colleagues {
  private static final String QUEUE = "queue:";
  private static final String AGENT = "agent:";

  private final Desk desk;
  private final Settings settings;

  Colleagues(Desk desk) {
    this.desk = desk;
    this.settings = desk.settings();
  }

  /** A place where the case can go. */
  record Place(String queue, Optional<String> agent) {}

  /** Who can be asked. */
  List<Choice> asked() {
    return others().map(agent -> new Choice(agent.id(), agent.name())).toList();
  }

  /** Where the case can go: to an agent who does not have it, or to another queue. */
  List<Choice> places() {
    return Stream.concat(
            settings.agents().stream()
                .filter(agent -> !agent.absent())
                .filter(agent -> !desk.whole().assignee().equals(Optional.of(agent.id())))
                .map(agent -> new Choice(AGENT + agent.id(), agent.name())),
            settings.queues().stream()
                .filter(queue -> !queue.id().equals(desk.whole().queue()))
                .map(queue -> new Choice(QUEUE + queue.id(), queue.name())))
        .toList();
  }

  /** Every place that there is: where it cannot go now, it may have gone by the first click. */
  Set<String> known() {
    return Stream.concat(
            settings.agents().stream().map(agent -> AGENT + agent.id()),
            settings.queues().stream().map(queue -> QUEUE + queue.id()))
        .collect(Collectors.toSet());
  }

  /** The place of a {@link #known} value; an agent stays in the queue, or in theirs. */
  Place place(String value) {
    if (value.startsWith(QUEUE)) {
      return new Place(value.substring(QUEUE.length()), Optional.empty());
    }
    String agent = value.substring(AGENT.length());
    Queue here = settings.queueOf(desk.whole());
    String queue =
        Stream.concat(Stream.of(here), settings.queues().stream())
            .filter(one -> one.agents().contains(agent))
            .findFirst()
            .orElse(here)
            .id();
    return new Place(queue, Optional.of(agent));
  }

  /** What others ask this agent. */
  List<Question> questions() {
    Staff staff = Staff.amongAgents(settings);
    return Consult.open(desk.whole(), desk.agent().id()).stream()
        .map(
            asked -> new Question(asked.id(), staff.name(asked.by()), asked.question(), asked.at()))
        .toList();
  }

  private Stream<Agent> others() {
    return settings.agents().stream()
        .filter(agent -> !agent.absent() && !agent.id().equals(desk.agent().id()));
  }
}
