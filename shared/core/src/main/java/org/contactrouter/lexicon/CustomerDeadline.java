package org.contactrouter.lexicon;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date by which the customer wants the matter settled.
 *
 * @param words the exact stretch of the customer's text
 * @param start the index of its first {@code char} in the text
 * @param end the index after its last {@code char}
 * @param lastDay the last day that is still in time, in the company's zone
 * @param at the last moment that is still in time: the clock time named, else the end of that day
 */
public record CustomerDeadline(String words, int start, int end, LocalDate lastDay, Instant at) {}
