package org.contactrouter.functions.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a body while it is read; the three encodings end here. */
final class Reading {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<FieldError> errors = new LinkedHashSet<>();

  /**
   * One more value. A field without a name, which no form sends, is passed over, and so is the one
   * that only tells how the others are written.
   *
   * @throws UnreadableBody when the name or the value is no text that can be stored
   */
  void add(String name, String value) throws UnreadableBody {
    if (!Text.isWellFormed(name)) {
      throw UnreadableBody.malformed();
    }
    if (!Text.isWellFormed(value)) {
      throw UnreadableBody.malformed(ErrorCode.MALFORMED_TEXT, name);
    }
    if (!name.isEmpty() && !name.equals(Charsets.FIELD)) {
      values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
  }

  /** A field that was read and cannot be taken; said once. */
  void refuse(ErrorCode code, String name) throws UnreadableBody {
    if (!Text.isWellFormed(name)) {
      throw UnreadableBody.malformed();
    }
    errors.add(FieldError.of(code, name));
  }

  Fields fields() {
    return new Fields(values);
  }

  List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
