package org.contactrouter.functions.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;

/**
 * A post that could not be stored, shown to be sent again as it was.
 *
 * @param action where it was posted to, relative to this page
 * @param typed every field that was sent, by name, in order
 */
public record UnsentView(Site site, Language language, String action, Map<String, String> typed) {
  /** The fields that hold what a person wrote at length. */
  private static final Set<String> LONG = Set.of("message", "text");

  public UnsentView {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  /**
   * The name of the field that is shown to be read and corrected; empty when nothing was written.
   */
  public Optional<String> written() {
    return typed.keySet().stream().filter(LONG::contains).findFirst();
  }

  /** What goes along unseen. */
  public Stream<Map.Entry<String, String>> unseen() {
    return typed.entrySet().stream()
        .filter(field -> !written().equals(Optional.of(field.getKey())));
  }
}
