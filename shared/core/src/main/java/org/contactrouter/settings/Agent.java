package org.contactrouter.settings;

import java.util.List;
import org.contactrouter.contact.Language;

/**
 * A person who answers customers.
 *
 * @param email where work is announced
 * @param language the language of their pages and mails
 * @param languages base languages that they answer in; empty means any
 * @param supervisor whether they are told of breaches
 * @param absent whether they get no new work
 */
public record Agent(
    String id,
    String name,
    String email,
    Language language,
    List<String> languages,
    boolean supervisor,
    boolean absent) {
  public Agent {
    languages = List.copyOf(languages);
  }

  public boolean speaks(Language customers) {
    return languages.isEmpty() || languages.contains(customers.base());
  }
}
