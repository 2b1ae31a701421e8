package org.contactrouter.functions.pages;

/**
 * What is wrong with one field.
 *
 * @param field the field's name, as it was posted
 * @param code the HTTP contract's code, for example {@code TYPE_EMAIL}
 * @param limit the longest value allowed, in code points; 0 where no length is meant
 */
public record FieldProblem(String field, String code, int limit) {
  /** A problem that has nothing to do with length. */
  public static FieldProblem of(String field, String code) {
    return new FieldProblem(field, code, 0);
  }
}
