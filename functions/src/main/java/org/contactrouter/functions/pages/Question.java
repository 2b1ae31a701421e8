package org.contactrouter.functions.pages;

import java.time.Instant;

/** What a colleague asks the agent about a case. */
public record Question(String id, String who, String text, Instant at) {}
