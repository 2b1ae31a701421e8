package org.contactrouter.functions.pages;

import java.util.List;
import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a company set for its hosted form.
 *
 * @param languages the languages to switch between; fewer than two shows no switch
 * @param emailRequired whether the form asks for an address
 * @param topics the topics to pick from, none hides the field
 * @param hours when people answer, one sentence in the page's language, or null
 * @param privacyUrl an absolute https URL that tells how data is treated, or null
 */
public record FormOptions(
    List<Language> languages,
    boolean emailRequired,
    List<Choice> topics,
    @Nullable String hours,
    @Nullable String privacyUrl) {
  /** The form of a deployment where nothing was set. */
  public static final FormOptions PLAIN =
      new FormOptions(
          List.of(Language.PT_PT, Language.ES, Language.EN), true, List.of(), null, null);

  public FormOptions {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
    if (privacyUrl != null && !privacyUrl.matches("https?://\\S+")) {
      throw new IllegalArgumentException("privacyUrl is not an http URL: " + privacyUrl);
    }
  }
}
