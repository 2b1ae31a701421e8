package org.contactrouter.local.mail;

import java.time.Instant;
import java.util.List;

/** One mail as its reader sees it: the plain text, and the links in it. */
public record Mail(String to, String subject, String text, List<String> links, Instant at) {}
