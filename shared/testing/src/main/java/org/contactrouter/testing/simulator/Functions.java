package org.contactrouter.testing.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.PublishKnowledge;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SweepCases;

/** The functions that the stream, the bells and the minute set in motion, batch by batch. */
public interface Functions {

  /**
   * A record of the stream, or a bell.
   *
   * @param id its own, which a failure is reported by
   * @param about the case, or the job
   */
  record Message(String id, String about) {}

  /**
   * What the functions are made of.
   *
   * @param sweep a new process of it, which remembers what it rang for until it ends
   */
  record Work(
      DispatchCase dispatch,
      AssignCase assign,
      RemindCase remind,
      PublishKnowledge publish,
      Supplier<SweepCases> sweep) {}

  /** Follows the stream; gives the first record from which it must come again. */
  Optional<String> dispatch(List<Message> records);

  /** Answers doorbells; gives those that failed. */
  Set<String> assign(List<Message> bells);

  /** Answers the bells of the sweep; gives those that failed. */
  Set<String> remind(List<Message> bells);

  /** Publishes; gives the bells that failed. */
  Set<String> publish(List<Message> bells);

  /** The minute's sweep. What it throws is lost. */
  void sweep();
}
