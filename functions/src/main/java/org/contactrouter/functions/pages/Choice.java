package org.contactrouter.functions.pages;

/**
 * One of several things a person can pick.
 *
 * @param value what is posted
 * @param label what is read
 */
public record Choice(String value, String label) {}
