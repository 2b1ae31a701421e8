package org.contactrouter.words;

/**
 * A point in time in words.
 *
 * @param words what is read, without the zone
 * @param zone the zone in words; empty for a day, and in lists that tell it once
 * @param datetime what machines read: the {@code datetime} attribute of a {@code <time>}
 */
public record Told(String words, String zone, String datetime) {
  /** All of it, for where nothing can be marked up. */
  public String plain() {
    return zone.isEmpty() ? words : words + " (" + zone + ")";
  }
}
