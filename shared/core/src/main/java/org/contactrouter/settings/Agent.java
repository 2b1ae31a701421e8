package org.contactrouter.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.contactrouter.contact.Language;

/**
 * A person who answers customers.
 *
 * @param email where work is announced
 * @param language the language of their pages and mails
 * @param languages base languages that they answer in; empty means any
 * @param supervisor whether they are told of breaches
 * @param absent whether they get no new work
 * @param capacity so many open cases at most; others get what is more, as long as they can
 * @param topics what they know about, ids from the settings; empty means anything
 */
public record Agent(
    String id,
    String name,
    String email,
    Language language,
    List<String> languages,
    boolean supervisor,
    boolean absent,
    OptionalInt capacity,
    List<String> topics) {
  public Agent {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
  }

  /** One who knows about everything, and has no end of time. */
  public Agent(
      String id,
      String name,
      String email,
      Language language,
      List<String> languages,
      boolean supervisor,
      boolean absent) {
    this(id, name, email, language, languages, supervisor, absent, OptionalInt.empty(), List.of());
  }

  public boolean speaks(Language customers) {
    return languages.isEmpty() || languages.contains(customers.base());
  }

  /** Whether they know about a topic; whoever knows anything knows about what has none. */
  public boolean knows(Optional<String> topic) {
    return topics.isEmpty() || topic.isEmpty() || topics.contains(topic.get());
  }

  /** Whether they can take one more case. */
  public boolean hasRoom(int open) {
    return capacity.isEmpty() || open < capacity.getAsInt();
  }
}
