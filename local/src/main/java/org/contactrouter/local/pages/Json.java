package org.contactrouter.local.pages;

import org.contactrouter.local.gateway.Answer;
import tools.jackson.databind.json.JsonMapper;

/** JSON answers. */
final class Json {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Json() {}

  static Answer answer(Object value) {
    return Answer.of(200, "application/json", JSON.writeValueAsString(value));
  }
}
