package org.contactrouter.functions.intake;

import java.util.List;
import org.contactrouter.contact.Language;

/** Rules of forms for tests. */
final class Forms {
  static final FormRules CONTACT =
      new FormRules(
          "contact",
          true,
          true,
          AllowedOrigins.any(),
          List.of(Language.EN, Language.ES, Language.PT_BR));

  private Forms() {}

  static FormRules on(String... origins) {
    return new FormRules(
        "contact", true, true, AllowedOrigins.listed(List.of(origins)), List.of(Language.EN));
  }

  static FormRules withoutEmail() {
    return new FormRules("contact", true, false, AllowedOrigins.any(), List.of(Language.EN));
  }

  static FormRules disabled() {
    return new FormRules("contact", false, true, AllowedOrigins.any(), List.of(Language.EN));
  }
}
