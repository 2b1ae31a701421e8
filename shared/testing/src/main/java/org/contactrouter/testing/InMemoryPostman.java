package org.contactrouter.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.port.Postman;

/** Keeps what it is given; refuses the addresses that it was told to refuse. */
public final class InMemoryPostman implements Postman {
  private final List<Mail> sent = new ArrayList<>();
  private final Map<String, String> refused = new HashMap<>();

  @Override
  public Optional<String> send(Mail mail) {
    Optional<String> reason = Optional.ofNullable(refused.get(mail.to()));
    if (reason.isEmpty()) {
      sent.add(mail);
    }
    return reason;
  }

  /** Refuses every later mail to an address. */
  public void refuse(String address, String reason) {
    refused.put(address, reason);
  }

  /** Every mail that was taken, oldest first. */
  public List<Mail> sent() {
    return List.copyOf(sent);
  }
}
