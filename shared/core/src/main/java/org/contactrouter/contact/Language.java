package org.contactrouter.contact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the router writes to customers, with its regional form. */
public enum Language {
  PT_PT("pt-PT"),
  PT_BR("pt-BR"),
  ES("es"),
  EN("en");

  private final String tag;
  private final Locale locale;

  Language(String tag) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The IETF BCP 47 tag, for example {@code pt-BR}. */
  public String tag() {
    return tag;
  }

  /** The locale for dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language without its region: {@code pt}, {@code es} or {@code en}. Knowledge is kept by it.
   */
  public String base() {
    return locale.getLanguage();
  }

  /**
   * The language that a BCP 47 tag asks for, regions that are not written falling back to the base:
   * {@code pt} is {@code pt-PT}, {@code es-MX} is {@code es}. Empty for any other language.
   */
  public static Optional<Language> of(String tag) {
    Locale asked = Locale.forLanguageTag(tag.trim().replace('_', '-'));
    return switch (asked.getLanguage()) {
      case "pt" -> Optional.of(asked.getCountry().equals("BR") ? PT_BR : PT_PT);
      case "es" -> Optional.of(ES);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /**
   * The language that a tag asks for among those that somebody writes, in their own regional form
   * where the tag names none: {@code pt} is {@code pt-BR} where that is written.
   */
  public static Optional<Language> of(String tag, List<Language> written) {
    Optional<Language> asked = of(tag);
    boolean regional = !Locale.forLanguageTag(tag.strip().replace('_', '-')).getCountry().isEmpty();
    return regional
        ? asked
        : asked.map(
            one ->
                written.stream()
                    .filter(other -> other.base().equals(one.base()))
                    .findFirst()
                    .orElse(one));
  }
}
