package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactrouter.contact.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorWordsTest {

  @ParameterizedTest
  @EnumSource
  void hasWordsForWhateverCanBeWrong(Language language) {
    for (ErrorCode code : ErrorCode.values()) {
      for (String field : List.of("message", "email")) {
        FieldError error = new FieldError(code, field, 20_001, 20_000);
        assertThat(ErrorWords.in(language).faults(List.of(error)).getFirst().message())
            .isNotBlank()
            .doesNotContain("{", "}", "''")
            .doesNotEndWith(".");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ErrorCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REQUIRED_FIELD_MISSING", "REQUIRED_FIELD_EMPTY", "TYPE_EMAIL", "TOO_MANY_FIELDS"})
  void namesACustomField(ErrorCode code) {
    for (Language language : Language.values()) {
      FieldError error = new FieldError(code, "nº {0} 'x'", 3, 2);
      assertThat(ErrorWords.in(language).faults(List.of(error)).getFirst().message())
          .contains("nº {0} 'x'");
    }
  }
}
