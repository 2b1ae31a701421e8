package org.contactrouter.testing.simulator;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.Postman;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.jspecify.annotations.Nullable;

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
  KEY_IGNORED(Parts.SOUND.withKey(key -> key + "-" + UUID.randomUUID())),
  /** Sends the mail of an act before the act is written. */
  SEND_BEFORE_WRITE(Parts.SOUND.withPorts(Mutant::sendingFirst)),
  /** Tells another time than the one that was promised. */
  ANOTHER_TIME(mail(text -> text.replaceAll("\\d\\d:\\d\\d", "07:07"), to -> to)),
  /** Sends everybody's mail to one address. */
  ANOTHER_READER(mail(text -> text, _ -> "everybody@example.org")),
  /** Reports a batch of which a part failed as done. */
  BATCH_REPORTED_WHOLE(Parts.SOUND.withFunctions(ReportsWhole::new)),
  /** Says that a bell is answered, before it is. */
  ANSWERED_BEFORE_DONE(Parts.SOUND.withFunctions(AnswersFirst::new)),
  /** Sends people on before what they said is written. */
  REDIRECT_BEFORE_WRITE(
      Parts.SOUND.withFront(
          acts ->
              new Changed(new WithoutPages(acts)) {
                private int wishes;

                @Override
                Told send(Page<Wish> page, Wish wish, String id) {
                  return ++wishes % Broken.OFTEN == 0
                      ? new Told.Done(id)
                      : super.send(page, wish, id);
                }
              })),
  /** Forgets the key that stands in a page. */
  PAGE_WITHOUT_KEY(
      Parts.SOUND.withFront(
          acts ->
              new Changed(new WithoutPages(acts)) {
                @Override
                public Optional<Page<Wish>> ofCustomer(String caseId, boolean keyed) {
                  return super.ofCustomer(caseId, false);
                }
              })),
  /** Ends the lines of what people say as this machine does. */
  OTHER_LINE_ENDS(
      Parts.SOUND.withFront(
          acts ->
              new Changed(new WithoutPages(acts)) {
                @Override
                Told send(Page<Wish> page, Wish wish, String id) {
                  return wish instanceof Wish.Say(String text)
                      ? page.send(new Wish.Say(text.replace("\r\n", "\n")))
                      : page.send(wish);
                }
              })),
  /** Cuts off the blanks around a letter. */
  STRIPPED_LETTER(
      Parts.SOUND.withFront(
          acts ->
              new Changed(new WithoutPages(acts)) {
                @Override
                public Told write(Letter letter) {
                  return super.write(
                      new Letter(
                          letter.message().strip(),
                          letter.name(),
                          letter.email(),
                          letter.topic(),
                          letter.key(),
                          letter.trapped()));
                }
              })),
  /** Publishes over what counts. */
  OVERWRITTEN_EDITION(shelf("newVersion", (shelf, _) -> "v000001")),
  /** Makes an edition count of which a part is still the one before. */
  HALF_AN_EDITION(
      shelf(
          "putDraft",
          (shelf, given) -> {
            List<FaqEntry> half = new ArrayList<>(KnowledgeFixtures.entries());
            half.set(0, ((FaqEntry) ((List<?>) given[1]).getFirst()));
            shelf.putDraft((String) given[0], half);
            return null;
          })),
  /** Gives work to those who have enough. */
  NOBODY_IS_BUSY(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public List<CaseHead> openWork(String queue) {
                  return List.of();
                }
              })),
  /** Mails as if each customer had one case. */
  OTHER_CASES_FORGOTTEN(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public List<String> ofCustomer(String customerDigest) {
                  return List.of();
                }
              })),
  /** Says that a case is erased, and keeps it. */
  ERASED_IN_WORDS(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean erase(String caseId) {
                  return memory.find(caseId).isPresent();
                }
              })),
  /** Crosses the follow-up off, and asks nobody. */
  NO_FOLLOW_UP(
      store(
          memory ->
              new Broken(memory) {
                @Override
                public boolean append(Case before, List<CaseEvent> events) {
                  return super.append(before, events.stream().map(Mutant::crossedOff).toList());
                }
              }));

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

  private static Ports sendingFirst(Ports ports) {
    return ports.with(
        new Broken((InMemoryCaseStore) ports.store()) {
          @Override
          public boolean append(Case before, List<CaseEvent> events) {
            for (CaseEvent event : events) {
              event.mail().forEach(order -> ports.postman().send(early(before, event, order)));
            }
            return super.append(before, events);
          }
        });
  }

  private static Postman.Mail early(Case before, CaseEvent event, MailOrder order) {
    String to = before.contact().email().orElse("nobody@example.org");
    return new Postman.Mail(before.id() + "-" + order.id(), to, "", "", event.at());
  }

  private static Parts mail(UnaryOperator<String> text, UnaryOperator<String> to) {
    return Parts.SOUND.withPostman(
        postman ->
            mail ->
                postman.send(
                    new Postman.Mail(
                        mail.id(),
                        to.apply(mail.to()),
                        mail.subject(),
                        text.apply(mail.text()),
                        mail.at())));
  }

  private static CaseEvent crossedOff(CaseEvent event) {
    return event.change() instanceof Change.FollowedUp
        ? new CaseEvent(
            event.number(),
            event.at(),
            event.by(),
            event.key(),
            new Change.Breached(TimerKind.FOLLOW_UP, Optional.empty()),
            event.timers(),
            event.mail())
        : event;
  }

  /** The use cases, for functions that are broken. */
  private static class Sound implements Functions {
    private final Functions inner;

    Sound(Work work) {
      this.inner = new UseCases(work);
    }

    @Override
    public Optional<String> dispatch(List<Message> records) {
      return inner.dispatch(records);
    }

    @Override
    public Set<String> assign(List<Message> bells) {
      return inner.assign(bells);
    }

    @Override
    public Set<String> remind(List<Message> bells) {
      return inner.remind(bells);
    }

    @Override
    public Set<String> publish(List<Message> bells) {
      return inner.publish(bells);
    }

    @Override
    public void sweep() {
      inner.sweep();
    }
  }

  private static final class ReportsWhole extends Sound {
    ReportsWhole(Work work) {
      super(work);
    }

    @Override
    public Optional<String> dispatch(List<Message> records) {
      return super.dispatch(records).filter(failed -> records.getFirst().id().equals(failed));
    }

    @Override
    public Set<String> remind(List<Message> bells) {
      Set<String> failed = super.remind(bells);
      return failed.size() == bells.size() ? failed : Set.of();
    }
  }

  private static final class AnswersFirst extends Sound {
    AnswersFirst(Work work) {
      super(work);
    }

    @Override
    public Set<String> assign(List<Message> bells) {
      try {
        super.assign(bells);
      } catch (Faults.Killed killed) {
        // It had said so already.
      }
      return Set.of();
    }
  }

  /** Pages that change what people send, or what they hear. */
  private static class Changed implements Front {
    private final Front inner;

    Changed(Front inner) {
      this.inner = inner;
    }

    Told send(Page<Wish> page, Wish wish, String id) {
      return page.send(wish);
    }

    @Override
    public Told write(Letter letter) {
      return inner.write(letter);
    }

    @Override
    public Optional<Page<Wish>> ofCustomer(String caseId, boolean keyed) {
      return inner.ofCustomer(caseId, keyed).map(page -> wish -> send(page, wish, caseId));
    }

    @Override
    public Optional<Page<Task>> ofAgent(String caseId, String agent) {
      return inner.ofAgent(caseId, agent);
    }
  }

  /** A shelf of which one method does something else. */
  private static Parts shelf(
      String name, BiFunction<KnowledgeShelf, Object[], @Nullable Object> instead) {
    return Parts.SOUND.withPorts(
        ports ->
            ports.with(
                (KnowledgeShelf)
                    Proxy.newProxyInstance(
                        KnowledgeShelf.class.getClassLoader(),
                        new Class<?>[] {KnowledgeShelf.class},
                        (_, method, given) ->
                            method.getName().equals(name)
                                ? instead.apply(ports.shelf(), given)
                                : method.invoke(ports.shelf(), given))));
  }

  private static Parts store(Function<InMemoryCaseStore, CaseStore> broken) {
    UnaryOperator<CaseStore> around = store -> broken.apply((InMemoryCaseStore) store);
    return Parts.SOUND.withStore(around);
  }
}
