package org.contactrouter.triage;

import org.contactrouter.contact.ContactLevel;

/**
 * The smallest change of one input that would have led to another level.
 *
 * @param input what would change: {@code customerCriticality}, {@code words}, {@code acceptance}
 * @param from its value
 * @param to the nearest value that flips the level
 * @param level the level then
 * @param distance how far that is as a share of the input's range, 0 to 1; the nearest comes first
 */
public record Flip(String input, String from, String to, ContactLevel level, double distance) {}
