package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.contactrouter.port.Postman;
import org.contactrouter.testing.contract.PostmanContract;
import org.junit.jupiter.api.Test;

class InMemoryPostmanTest extends PostmanContract {
  private final InMemoryPostman postman = new InMemoryPostman();

  @Override
  protected Postman postman() {
    return postman;
  }

  @Override
  protected List<Postman.Mail> arrived() {
    return postman.sent();
  }

  @Test
  void refusesTheAddressesThatItWasToldTo() {
    postman.refuse("ana@example.com", "no such address");

    assertThat(postman.send(new Postman.Mail("1", "ana@example.com", "s", "t", Instant.EPOCH)))
        .contains("no such address");
    assertThat(postman.sent()).isEmpty();
  }
}
