package org.contactrouter.settings;

import java.util.List;
import java.util.Optional;

/**
 * The settings to go by, also when they cannot be read.
 *
 * @param failures empty, or the name of the part that failed when these are the defaults
 */
public record KnownSettings(Settings settings, List<String> failures) {
  public KnownSettings {
    failures = List.copyOf(failures);
  }

  /** The form; while the settings cannot be read, any form is taken as the first one is. */
  public Optional<Form> form(String id) {
    Optional<Form> known = settings.form(id);
    return known.isPresent() || failures.isEmpty()
        ? known
        : Optional.of(
            new Form(
                id,
                Form.CONTACT.enabled(),
                Form.CONTACT.origins(),
                Form.CONTACT.topic(),
                Form.CONTACT.emailRequired(),
                Form.CONTACT.deadline()));
  }
}
