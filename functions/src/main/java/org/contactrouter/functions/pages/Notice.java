package org.contactrouter.functions.pages;

/**
 * One sentence about what was just done or could not be done, already in the page's language.
 *
 * @param good true for "done", false for "this was not possible, because"
 */
public record Notice(String text, boolean good) {}
