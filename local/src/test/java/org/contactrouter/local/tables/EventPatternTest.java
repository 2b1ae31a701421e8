package org.contactrouter.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventPatternTest {
  private static final String EVENT = "{'name':'INSERT','keys':{'item':{'S':'event#01'}},'n':3}";

  @Test
  void matchesValuesAndPrefixes() {
    assertThat(matches("{'name':['MODIFY','INSERT']}")).isTrue();
    assertThat(matches("{'name':['MODIFY']}")).isFalse();
    assertThat(matches("{'keys':{'item':{'S':[{'prefix':'event#'}]}}}")).isTrue();
    assertThat(matches("{'keys':{'item':{'S':[{'prefix':'head'}]}}}")).isFalse();
    assertThat(matches("{'n':[3],'name':['INSERT']}")).isTrue();
    assertThat(matches("{'n':[4],'name':['INSERT']}")).isFalse();
  }

  @Test
  void matchesExistenceAndExceptions() {
    assertThat(matches("{'gone':[{'exists':false}]}")).isTrue();
    assertThat(matches("{'name':[{'exists':true}]}")).isTrue();
    assertThat(matches("{'name':[{'anything-but':['INSERT']}]}")).isFalse();
    assertThat(matches("{'name':[{'anything-but':{'prefix':'REM'}}]}")).isTrue();
    assertThat(matches("{'name':[{'equals-ignore-case':'insert'}]}")).isTrue();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> matches("{'n':[{'numeric':['>',2]}]}"))
        .hasMessageContaining("numeric");
  }

  private static boolean matches(String pattern) {
    JsonMapper json = JsonMapper.shared();
    return EventPattern.matches(
        json.readTree(pattern.replace('\'', '"')), json.readTree(EVENT.replace('\'', '"')));
  }
}
