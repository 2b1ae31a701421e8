package org.contactrouter.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.contact.Contact;
import org.contactrouter.port.CaseStore;

/** Cases in memory, in the order of their acceptance. Indexes are never late here. */
public final class InMemoryCaseStore implements CaseStore {
  /** Bytes of a customer's words; what is stored beside them is not counted. */
  private static final int LARGEST = 400 * 1024;

  private static final int LATEST = 50;

  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Map<String, Set<String>> customers = new HashMap<>();
  private final Set<String> erased = new HashSet<>();
  private final List<String> written = new ArrayList<>();
  private Consumer<Case> onWrite = _ -> {};
  private final TreeSet<Moment> moments =
      new TreeSet<>(Comparator.comparing(Moment::at).thenComparing(Moment::caseId));

  /** Every case, in the order of acceptance. */
  public List<Case> all() {
    return List.copyOf(cases.values());
  }

  /**
   * The id of a case for each acceptance and each act that asks for dispatch since the last call,
   * oldest first: what of a stream is heard.
   */
  public List<String> streamed() {
    List<String> streamed = List.copyOf(written);
    written.clear();
    return streamed;
  }

  /** Shows each case that is written from now on. */
  public void onWrite(Consumer<Case> look) {
    onWrite = look;
  }

  @Override
  public Acceptance accept(Case opened) {
    if (size(opened.contact()) > LARGEST) {
      return new Acceptance.TooLarge();
    }
    if (erased.contains(opened.id())) {
      return new Acceptance.Erased();
    }
    Case there = cases.get(opened.id());
    if (there != null) {
      return new Acceptance.AlreadyThere(accepted(there));
    }
    put(opened);
    written.add(opened.id());
    return new Acceptance.Stored();
  }

  /** The earliest moment at which a case must be looked at. */
  public Optional<Instant> earliest() {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.first().at());
  }

  @Override
  public boolean erase(String caseId) {
    Optional<Case> there = Optional.ofNullable(cases.remove(caseId));
    there.ifPresent(this::forgetMoment);
    there
        .flatMap(whole -> whole.accepted().customer())
        .ifPresent(customer -> ofOne(customer).remove(caseId));
    return there.isPresent() && erased.add(caseId);
  }

  @Override
  public Optional<Case> asAccepted(String caseId) {
    return find(caseId).map(InMemoryCaseStore::accepted);
  }

  @Override
  public Optional<Case> find(String caseId) {
    return Optional.ofNullable(cases.get(caseId));
  }

  @Override
  public boolean append(Case before, List<CaseEvent> events) {
    Case there = cases.get(before.id());
    boolean unchanged = before.equals(there);
    if (unchanged) {
      Case after = before.after(events);
      put(after);
      if (events.stream().anyMatch(CaseEvent::asksForDispatch)) {
        written.add(after.id());
      }
    }
    return unchanged;
  }

  @Override
  public List<Moment> due(Instant until) {
    return moments.stream().takeWhile(moment -> !moment.at().isAfter(until)).toList();
  }

  @Override
  public List<CaseHead> openWork(String queue) {
    return cases.values().stream()
        .filter(whole -> !whole.state().isSolved())
        .map(CaseHead::of)
        .filter(head -> head.queue().equals(Optional.of(queue)))
        .flatMap(head -> head.dueAt().map(due -> Map.entry(due, indexed(head))).stream())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public List<String> solved(int most) {
    return cases.values().stream()
        .filter(one -> one.state().isSolved())
        .limit(most)
        .map(Case::id)
        .toList();
  }

  @Override
  public List<String> ofCustomer(String customerDigest) {
    Comparator<Case> byTime = Comparator.comparing(one -> one.contact().receivedAt());
    return ofOne(customerDigest).stream()
        .flatMap(id -> find(id).stream())
        .sorted(byTime.reversed())
        .limit(LATEST)
        .map(Case::id)
        .toList();
  }

  private Set<String> ofOne(String customer) {
    return customers.computeIfAbsent(customer, _ -> new LinkedHashSet<>());
  }

  /** An index knows neither the version nor the next moment. */
  private static CaseHead indexed(CaseHead head) {
    return new CaseHead(
        head.caseId(),
        0,
        head.state(),
        head.level(),
        head.queue(),
        head.dueAt(),
        head.assignee(),
        Optional.empty());
  }

  /** Keeps this, whatever was there. */
  public void put(Case whole) {
    Optional.ofNullable(cases.put(whole.id(), whole)).ifPresent(this::forgetMoment);
    moment(whole).ifPresent(moments::add);
    whole.accepted().customer().ifPresent(customer -> ofOne(customer).add(whole.id()));
    onWrite.accept(whole);
  }

  private void forgetMoment(Case whole) {
    moment(whole).ifPresent(moments::remove);
  }

  private static Optional<Moment> moment(Case whole) {
    boolean untouched = whole.history().size() == 1;
    return whole.nextMoment().map(at -> new Moment(whole.id(), at, untouched));
  }

  private static Case accepted(Case whole) {
    return Case.of(whole.history().subList(0, 1));
  }

  private static long size(Contact contact) {
    return Stream.of(
            Stream.of(contact.message()),
            contact.name().stream(),
            contact.subject().stream(),
            contact.custom().keySet().stream(),
            contact.custom().values().stream())
        .flatMap(texts -> texts)
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
