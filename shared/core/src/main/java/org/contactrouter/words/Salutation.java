package org.contactrouter.words;

import java.util.Optional;
import java.util.regex.Pattern;
import org.contactrouter.contact.Contact;

/** How a customer is greeted: by name, if what they gave as one reads like a name. */
final class Salutation {
  /** Letters, and what stands between the letters of names; no address, no number. */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}]|['’ -](?=\\p{L})|\\.(?= |$)|(?<=\\.) ){0,59}");

  private Salutation() {}

  static String of(Words words, Contact contact) {
    return name(contact)
        .map(name -> words.text("greeting", "name", name))
        .orElseGet(() -> words.text("greeting.nameless"));
  }

  private static Optional<String> name(Contact contact) {
    return contact
        .name()
        .map(given -> given.strip().replaceAll("\\s+", " "))
        .filter(given -> NAME.matcher(given).matches());
  }
}
