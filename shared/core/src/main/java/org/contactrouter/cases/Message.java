package org.contactrouter.cases;

import java.time.Instant;

/**
 * Something that was said in a case, by the customer, an agent, or the router with a curated
 * answer.
 */
public record Message(Actor from, Instant at, String text) {}
