package org.contactrouter.cases;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the customer was told to expect, in their language (R1).
 *
 * @param dueAt by when a person replies: at once needed, or counted from now should they ask
 * @param zone the zone in which the text tells the time
 */
public record Expectation(String text, Instant dueAt, ZoneId zone) {}
