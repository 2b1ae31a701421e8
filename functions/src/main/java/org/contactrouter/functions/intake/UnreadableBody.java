package org.contactrouter.functions.intake;

import java.util.Optional;
import org.contactrouter.functions.http.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a body; it never leaves this package. */
final class UnreadableBody extends Exception {
  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final transient @Nullable FieldError error;

  private UnreadableBody(ProblemKind kind, @Nullable FieldError error) {
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.error = error;
  }

  static UnreadableBody because(ProblemKind kind) {
    return new UnreadableBody(kind, null);
  }

  static UnreadableBody malformed() {
    return because(ProblemKind.MALFORMED_BODY);
  }

  /** Malformed in a field that can be named. */
  static UnreadableBody malformed(ErrorCode code, String field) {
    return new UnreadableBody(ProblemKind.MALFORMED_BODY, FieldError.of(code, field));
  }

  ProblemKind kind() {
    return kind;
  }

  Optional<FieldError> error() {
    return Optional.ofNullable(error);
  }
}
