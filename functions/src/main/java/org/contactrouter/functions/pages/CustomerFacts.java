package org.contactrouter.functions.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who a case is for; what is not known is null and not shown.
 *
 * @param name the name, or empty
 * @param owner the account owner
 * @param purchases what was bought, in words
 * @param earlier how many contacts came before this one
 * @param satisfaction earlier ratings, in words
 * @param fields further fields of the form, by name, in order
 */
public record CustomerFacts(
    String name,
    @Nullable String email,
    @Nullable String account,
    @Nullable String owner,
    @Nullable String backup,
    Language language,
    @Nullable String purchases,
    int earlier,
    @Nullable String satisfaction,
    Map<String, String> fields) {
  public CustomerFacts {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The name's first word, to greet by. */
  public String firstName() {
    return name.strip().split("\\s+", 2)[0];
  }
}
