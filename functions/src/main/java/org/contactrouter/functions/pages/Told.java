package org.contactrouter.functions.pages;

/**
 * A point in time in words.
 *
 * @param words what is read
 * @param datetime what machines read: the {@code datetime} attribute of a {@code <time>}
 */
public record Told(String words, String datetime) {}
