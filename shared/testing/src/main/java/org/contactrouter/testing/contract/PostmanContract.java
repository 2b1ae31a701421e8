package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import org.contactrouter.port.Postman;
import org.contactrouter.port.Postman.Mail;
import org.junit.jupiter.api.Test;

/** What every postman must do. */
public abstract class PostmanContract {

  /** The postman under test, who has delivered nothing yet. */
  protected abstract Postman postman();

  /** What arrived, oldest first. */
  protected abstract List<Mail> arrived();

  @Test
  void deliversAMailUnchanged() {
    Mail mail =
        new Mail(
            "case-3-0",
            "ana@example.com",
            "Resposta à sua mensagem: 🙏",
            "Olá, Ana.\n\n.\nA resposta está aqui: https://example.com/c/x?y=1&z\n\u2028Até já.\n",
            MONDAY);

    assertThat(postman().send(mail)).isEmpty();

    assertThat(arrived()).containsExactly(mail);
  }

  @Test
  void deliversALongSubjectAndALongText() {
    Mail mail =
        new Mail(
            "case-3-0",
            "ana@example.com",
            "Atenção à prestação de contas e à reclamação que nos enviou há três dias 🙏🙏🙏",
            "açúcar ".repeat(5_000),
            MONDAY);

    assertThat(postman().send(mail)).isEmpty();

    assertThat(arrived()).containsExactly(mail);
  }
}
