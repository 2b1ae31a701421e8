package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.InMemoryCaseStore;

/** Routers that are broken in one way. */
enum Mutant {
  /** Adds to a history that somebody else added to. */
  NO_FENCE {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  memory.put(before.after(events));
                  return true;
                }
              });
    }
  },
  /** Accepts over what is there. */
  UNCONDITIONAL_PUT {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public Acceptance accept(Case opened) {
                  memory.put(opened);
                  return new Acceptance.Stored();
                }
              });
    }
  },
  /** Says that a contact is stored before it is. */
  RECEIPT_BEFORE_DURABLE {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public Acceptance accept(Case opened) {
                  return isNext() ? new Acceptance.Stored() : super.accept(opened);
                }
              });
    }
  },
  /** Swallows the failure of a write. */
  SWALLOWED_WRITE {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  return isNext() || super.append(before, events);
                }
              });
    }
  },
  /** Writes the head and the first event, not the others. */
  TORN_TRANSACTION {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  return super.append(before, events.subList(0, 1));
                }
              });
    }
  },
  /** Obeys a bell without reading the case again. */
  STALE_READ {
    @Override
    Parts parts() {
      return store(
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
              });
    }
  },
  /** Finds what is due only while it is fresh. */
  FORGETS_WHAT_IS_LATE {
    @Override
    Parts parts() {
      return store(
          memory ->
              new Broken(memory) {
                @Override
                public List<Moment> due(Instant until) {
                  return super.due(until).stream()
                      .filter(moment -> moment.at().isAfter(until.minusSeconds(150)))
                      .toList();
                }
              });
    }
  },
  /** Never sweeps. */
  NO_SWEEP {
    @Override
    Parts parts() {
      return Parts.SOUND.withoutSweep();
    }
  },
  /** Swallows the failure of a mail. */
  SWALLOWED_MAIL {
    @Override
    Parts parts() {
      AtomicInteger calls = new AtomicInteger();
      return Parts.SOUND.withPostman(
          postman ->
              mail -> calls.incrementAndGet() % OFTEN == 0 ? Optional.empty() : postman.send(mail));
    }
  },
  /** Takes a repeated post for a new one. */
  KEY_IGNORED {
    @Override
    Parts parts() {
      AtomicInteger calls = new AtomicInteger();
      return Parts.SOUND.withKey(key -> key + "-" + calls.incrementAndGet());
    }
  };

  private static final int OFTEN = 7;

  abstract Parts parts();

  /** A store that is broken from then on, every seventh time. */
  private static class Broken implements CaseStore {
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
    public List<org.contactrouter.cases.CaseHead> openWork(String queue) {
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

  private static Parts store(java.util.function.Function<InMemoryCaseStore, CaseStore> broken) {
    UnaryOperator<CaseStore> around = store -> broken.apply((InMemoryCaseStore) store);
    return Parts.SOUND.withStore(around);
  }
}
