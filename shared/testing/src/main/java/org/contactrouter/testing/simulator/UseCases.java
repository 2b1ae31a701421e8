package org.contactrouter.testing.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.contactrouter.act.SweepCases;
import org.contactrouter.port.StoreUnavailable;

/** The use cases without the handlers around them. A process that is killed loses its batch. */
final class UseCases implements Functions {
  private final Work work;
  private SweepCases sweep;

  UseCases(Work work) {
    this.work = work;
    this.sweep = work.sweep().get();
  }

  @Override
  public Optional<String> dispatch(List<Message> records) {
    for (Message record : records) {
      if (!done(record, work.dispatch()::dispatch)) {
        return Optional.of(record.id());
      }
    }
    return Optional.empty();
  }

  @Override
  public Set<String> assign(List<Message> bells) {
    return failed(bells, work.assign()::assign);
  }

  @Override
  public Set<String> remind(List<Message> bells) {
    return failed(bells, work.remind()::remind);
  }

  @Override
  public Set<String> publish(List<Message> bells) {
    return failed(bells, work.publish()::publish);
  }

  @Override
  public void sweep() {
    try {
      sweep.sweep();
    } catch (Faults.Killed killed) {
      sweep = work.sweep().get();
      throw killed;
    }
  }

  private static Set<String> failed(List<Message> bells, Consumer<String> act) {
    Set<String> failed = new HashSet<>();
    for (Message bell : bells) {
      if (!done(bell, act)) {
        failed.add(bell.id());
      }
    }
    return failed;
  }

  private static boolean done(Message message, Consumer<String> act) {
    try {
      act.accept(message.about());
      return true;
    } catch (StoreUnavailable unavailable) {
      return false;
    }
  }
}
