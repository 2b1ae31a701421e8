package org.contactrouter.functions.pages;

/**
 * What is wrong with one field.
 *
 * @param field the field's name on our form; empty when the whole form is meant
 * @param message what to do about it, in the page's language
 */
public record FieldProblem(String field, String message) {}
