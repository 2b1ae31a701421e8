package org.contactrouter.functions.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;

/**
 * A post that could not be stored, shown to be sent again as it was.
 *
 * @param action where it was posted to, relative to this page
 * @param typed every value that was sent, by the name of its field, in order
 */
public record UnsentView(
    Site site, Language language, String action, Map<String, List<String>> typed) {
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

  /** What stands in that field: its value that counts, which is the last. */
  public String text() {
    return written().map(typed::get).map(List::getLast).orElse("");
  }

  /** What goes along unseen, value by value. */
  public Stream<Map.Entry<String, String>> unseen() {
    return typed.entrySet().stream()
        .filter(field -> !written().equals(Optional.of(field.getKey())))
        .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)));
  }
}
