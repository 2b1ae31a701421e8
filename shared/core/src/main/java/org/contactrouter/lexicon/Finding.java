package org.contactrouter.lexicon;

/**
 * Words that fired.
 *
 * @param signal what they say, for example {@code LEGAL}, {@code FRUSTRATION} or {@code PERSON}
 * @param words the exact stretch of the customer's text
 * @param start the index of its first {@code char} in the text
 * @param end the index after its last {@code char}
 */
public record Finding(String signal, String words, int start, int end) {}
