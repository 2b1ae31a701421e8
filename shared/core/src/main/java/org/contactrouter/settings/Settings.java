package org.contactrouter.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.Policy;

/**
 * Everything a company tells the router about itself, applied whole or not at all.
 *
 * @param version increasing: {@code v000003}; {@code default} before the first
 * @param formerQueues the ids of queues that earlier settings had and these do not: work may still
 *     be in them
 */
public record Settings(
    String version,
    Company company,
    List<Form> forms,
    List<Agent> agents,
    List<Queue> queues,
    List<Product> products,
    List<Topic> topics,
    Map<String, BusinessCalendar> calendars,
    Policy policy,
    Set<String> formerQueues) {
  public Settings {
    forms = List.copyOf(forms);
    agents = List.copyOf(agents);
    queues = List.copyOf(queues);
    products = List.copyOf(products);
    topics = List.copyOf(topics);
    calendars = Map.copyOf(calendars);
    formerQueues = Set.copyOf(formerQueues);
  }

  /** Settings that had all queues from the beginning. */
  public Settings(
      String version,
      Company company,
      List<Form> forms,
      List<Agent> agents,
      List<Queue> queues,
      List<Product> products,
      List<Topic> topics,
      Map<String, BusinessCalendar> calendars,
      Policy policy) {
    this(version, company, forms, agents, queues, products, topics, calendars, policy, Set.of());
  }

  /** The same, after others that had the queues with these ids. */
  public Settings after(Collection<String> earlier) {
    Set<String> former = new HashSet<>(earlier);
    queues.forEach(queue -> former.remove(queue.id()));
    return new Settings(
        version, company, forms, agents, queues, products, topics, calendars, policy, former);
  }

  /** The ids of all queues that work may be in: those there are, and those there were. */
  public List<String> queuesOfWork() {
    return Stream.concat(queues.stream().map(Queue::id), formerQueues.stream().sorted()).toList();
  }

  /** The form, or the one that every deployment has; empty for an unknown one. */
  public Optional<Form> form(String id) {
    Optional<Form> own = forms.stream().filter(form -> form.id().equals(id)).findFirst();
    return own.isPresent() || !id.equals(Form.CONTACT.id()) ? own : Optional.of(Form.CONTACT);
  }

  /** The form {@code contact} if it is open, else the first that is; empty if all are closed. */
  public Optional<Form> openForm() {
    return Stream.concat(form(Form.CONTACT.id()).stream(), forms.stream())
        .filter(Form::enabled)
        .findFirst();
  }

  public Optional<Agent> agent(String id) {
    return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
  }

  /** The agent, if there is one and not away. */
  public Optional<Agent> present(String id) {
    return agent(id).filter(agent -> !agent.absent());
  }

  /** Those who are told of breaches, away or not. */
  public List<Agent> supervisors() {
    return agents.stream().filter(Agent::supervisor).toList();
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  public Optional<Product> product(String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }

  /** The queue of a level. */
  public Queue queue(ContactLevel level) {
    String id = policy.level(level).queue();
    return queues.stream().filter(queue -> queue.id().equals(id)).findFirst().orElseThrow();
  }

  /** The queue that a case is in, or its level's when that one is there no more. */
  public Queue queueOf(Case whole) {
    return queueOf(whole.queue(), whole.level());
  }

  /** The queue of this id, or the level's when that one is there no more. */
  public Queue queueOf(String id, ContactLevel level) {
    return queues.stream()
        .filter(queue -> queue.id().equals(id))
        .findFirst()
        .orElseGet(() -> queue(level));
  }

  /** When the people of a level's queue work. */
  public BusinessCalendar calendar(ContactLevel level) {
    return Optional.ofNullable(calendars.get(queue(level).calendar())).orElseThrow();
  }

  public LevelPolicy level(ContactLevel level) {
    return policy.level(level);
  }

  /** By when a contact must be answered: as its form says or as its topic says, the sooner one. */
  public Optional<Instant> deadline(Contact contact, ContactLevel level) {
    return Stream.concat(
            form(contact.form()).flatMap(Form::deadline).stream(),
            contact.topic().flatMap(this::topic).flatMap(Topic::deadline).stream())
        .map(deadline -> deadline.of(contact.receivedAt(), calendar(level)))
        .min(Instant::compareTo);
  }

  /** The zone of the dates that a customer is told: their own, where it is known. */
  public ZoneId zone(Contact contact) {
    return contact.zone().orElse(zone());
  }

  /** The company's zone, in which its people read and write times. */
  public ZoneId zone() {
    return company.zone();
  }
}
