package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.SettingsFixtures.withForms;

import java.util.List;
import java.util.Optional;
import org.contactrouter.settings.Form;
import org.junit.jupiter.api.Test;

/** The form that a dead link leads to. */
class OpenFormTest {
  @Test
  void isTheOneThatEveryDeploymentHas() {
    assertThat(withForms(form("orders", true)).openForm()).contains(Form.CONTACT);
  }

  @Test
  void isAnotherWhereThatOneIsClosed() {
    assertThat(withForms(form("contact", false), form("orders", true)).openForm())
        .contains(form("orders", true));
  }

  @Test
  void isNoneWhereAllAreClosed() {
    assertThat(withForms(form("contact", false), form("orders", false)).openForm()).isEmpty();
  }

  private static Form form(String id, boolean enabled) {
    return new Form(id, enabled, List.of(), Optional.empty(), true, Optional.empty());
  }
}
