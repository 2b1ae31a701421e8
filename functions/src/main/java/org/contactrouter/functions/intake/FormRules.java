package org.contactrouter.functions.intake;

import java.util.List;
import java.util.Optional;
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

  /** The language that a tag asks for, {@link Language#of(String, List) as this form writes it}. */
  public Optional<Language> language(String tag) {
    return Language.of(tag, languages);
  }
}
