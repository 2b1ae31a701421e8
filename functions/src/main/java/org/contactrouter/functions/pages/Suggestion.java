package org.contactrouter.functions.pages;

/**
 * A ready answer that might fit.
 *
 * @param entry the entry's id
 * @param question the entry's title
 * @param text the whole curated text
 * @param percent how sure the matcher is, 0 to 100
 */
public record Suggestion(String entry, String question, String text, int percent) {}
