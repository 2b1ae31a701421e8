package org.contactrouter.functions.intake;

import java.util.List;
import org.contactrouter.contact.Language;

/**
 * What a form asks of a submission.
 *
 * @param enabled false answers 410
 * @param languages what the form is shown in, the first where nothing else is known; not empty
 */
public record FormRules(
    String id,
    boolean enabled,
    boolean emailRequired,
    AllowedOrigins origins,
    List<Language> languages) {

  public FormRules {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("form " + id + " has no language");
    }
  }
}
