package org.contactrouter.settings;

import java.util.List;
import java.util.Optional;
import org.contactrouter.policy.AnswerDeadline;

/**
 * A form that customers post to.
 *
 * @param origins web origins that may post and be redirected to; empty allows any to post and none
 *     to be redirected to
 * @param topic the topic of contacts that name none
 * @param emailRequired whether an e-mail address must be given
 * @param deadline by when its contacts must be answered
 */
public record Form(
    String id,
    boolean enabled,
    List<String> origins,
    Optional<String> topic,
    boolean emailRequired,
    Optional<AnswerDeadline> deadline) {

  /** The form that exists from the first deployment. */
  public static final Form CONTACT =
      new Form("contact", true, List.of(), Optional.empty(), true, Optional.empty());

  public Form {
    origins = List.copyOf(origins);
  }
}
