package org.contactrouter.matcher;

/**
 * A text as the bank sees it.
 *
 * @param words its known words and letters
 * @param raw its meaning, as the encoders give it
 * @param centred the same in the bank's space
 */
record Query(Sparse words, float[] raw, float[] centred) {}
