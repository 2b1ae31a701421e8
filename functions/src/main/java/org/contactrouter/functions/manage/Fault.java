package org.contactrouter.functions.manage;

import java.util.List;
import java.util.Optional;
import org.contactrouter.functions.http.Problem;

/**
 * Something that is wrong with a file or document.
 *
 * @param code a fixed name, for example {@code CONFLICTING_ANSWERS}
 * @param where {@code row 3} (the header is row 1) or {@code row 3, importance}, {@code line 3}, or
 *     a JSON pointer, {@code /entries/0/id}; empty when it is the whole
 * @param message what is wrong, in a sentence
 */
public record Fault(String code, String where, String message) {

  static List<Problem.Invalid> invalid(List<Fault> faults) {
    return faults.stream().map(Fault::invalid).toList();
  }

  private Problem.Invalid invalid() {
    boolean pointer = where.startsWith("/");
    return new Problem.Invalid(
        code,
        Optional.of(pointer ? where.substring(1) : where).filter(field -> !field.isEmpty()),
        message,
        pointer ? Optional.of("#" + where) : Optional.empty());
  }
}
