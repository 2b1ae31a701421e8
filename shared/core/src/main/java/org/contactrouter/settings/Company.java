package org.contactrouter.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.Language;

/**
 * The company as its customers see it.
 *
 * @param zone the zone of the dates that customers are told
 * @param language the language where nothing tells another
 * @param accent the colour of its buttons, {@code #rrggbb}
 */
public record Company(
    String name,
    ZoneId zone,
    Language language,
    Optional<String> accent,
    Optional<String> privacyUrl) {

  /** The languages of its pages: its own first, then the others, with one Portuguese. */
  public List<Language> languages() {
    Language portuguese = language == Language.PT_BR ? Language.PT_BR : Language.PT_PT;
    return List.of(language, portuguese, Language.ES, Language.EN).stream().distinct().toList();
  }
}
