package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.InMemoryCaseStore;

/** Routers that are broken in one way. */
enum Mutant {
  /** Adds to a history that somebody else added to. */
  NO_FENCE(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  memory.put(before.after(events));
                  return true;
                }
              })),
  /** Accepts over what is there. */
  UNCONDITIONAL_PUT(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public Acceptance accept(Case opened) {
                  memory.put(opened);
                  return new Acceptance.Stored();
                }
              })),
  /** Says that a contact is stored before it is. */
  RECEIPT_BEFORE_DURABLE(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public Acceptance accept(Case opened) {
                  return isNext() ? new Acceptance.Stored() : super.accept(opened);
                }
              })),
  /** Swallows the failure of a write. */
  SWALLOWED_WRITE(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  return isNext() || super.append(before, events);
                }
              })),
  /** Writes the head and the first event, not the others. */
  TORN_TRANSACTION(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  return super.append(before, events.subList(0, 1));
                }
              })),
  /** Obeys a bell without reading the case again. */
  STALE_READ(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public Optional<Case> find(String caseId) {
                  return isNext() ? super.asAccepted(caseId) : super.find(caseId);
                }

                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  memory.put(before.after(events));
                  return true;
                }
              })),
  /** Finds what is due only while it is fresh. */
  FORGETS_WHAT_IS_LATE(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public List<Moment> due(Instant until) {
                  return super.due(until).stream()
                      .filter(moment -> moment.at().isAfter(until.minusSeconds(150)))
                      .toList();
                }
              })),
  /** Never sweeps. */
  NO_SWEEP(Parts.SOUND.withoutSweep()),
  /** Swallows the failure of a mail. */
  SWALLOWED_MAIL(
      Parts.SOUND.withPostman(
          postman -> {
            AtomicInteger calls = new AtomicInteger();
            return mail ->
                calls.incrementAndGet() % Broken.OFTEN == 0 ? Optional.empty() : postman.send(mail);
          })),
  /** Takes a repeated post for a new one. */
  KEY_IGNORED(Parts.SOUND.withKey(key -> key + "-" + UUID.randomUUID()));

  @SuppressWarnings("ImmutableEnumChecker") // nothing in it changes, as the checker cannot see
  private final Parts parts;

  Mutant(Parts parts) {
    this.parts = parts;
  }

  Parts parts() {
    return parts;
  }

  /** A store that is broken from then on, every seventh time. */
  private static class Broken implements CaseStore {
    static final int OFTEN = 7;

    private final InMemoryCaseStore memory;
    private int calls;

    Broken(InMemoryCaseStore memory) {
      this.memory = memory;
    }

    boolean isNext() {
      return ++calls % OFTEN == 0;
    }

    @Override
    public Acceptance accept(Case opened) {
      return memory.accept(opened);
    }

    @Override
    public Optional<Case> asAccepted(String caseId) {
      return memory.asAccepted(caseId);
    }

    @Override
    public Optional<Case> find(String caseId) {
      return memory.find(caseId);
    }

    @Override
    public boolean append(Case before, List<CaseEvent> events) {
      return memory.append(before, events);
    }

    @Override
    public boolean erase(String caseId) {
      return memory.erase(caseId);
    }

    @Override
    public List<Moment> due(Instant until) {
      return memory.due(until);
    }

    @Override
    public List<CaseHead> openWork(String queue) {
      return memory.openWork(queue);
    }

    @Override
    public List<String> solved(int most) {
      return memory.solved(most);
    }

    @Override
    public List<String> ofCustomer(String customerDigest) {
      return memory.ofCustomer(customerDigest);
    }
  }

  private static Parts store(Function<InMemoryCaseStore, CaseStore> broken) {
    UnaryOperator<CaseStore> around = store -> broken.apply((InMemoryCaseStore) store);
    return Parts.SOUND.withStore(around);
  }
}
