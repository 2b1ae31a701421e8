package org.contactrouter.functions.intake;

import java.util.List;
import java.util.Locale;
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

  /**
   * The language that a tag asks for, in the form's own regional form where the tag names none:
   * {@code pt} on a Brazilian shop's form is {@code pt-BR}.
   */
  public Optional<Language> language(String tag) {
    Optional<Language> asked = Language.of(tag);
    boolean regional = !Locale.forLanguageTag(tag.strip().replace('_', '-')).getCountry().isEmpty();
    return regional ? asked : asked.flatMap(one -> sameBase(one.base()).or(() -> asked));
  }

  private Optional<Language> sameBase(String base) {
    return languages.stream().filter(one -> one.base().equals(base)).findFirst();
  }
}
