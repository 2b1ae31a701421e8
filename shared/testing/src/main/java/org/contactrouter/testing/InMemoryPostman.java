package org.contactrouter.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.port.Postman;
import org.contactrouter.port.StoreUnavailable;

/** Keeps what it is given; refuses or fails the addresses that it was told to. */
public final class InMemoryPostman implements Postman {
  private final List<Mail> sent = new ArrayList<>();
  private final Map<String, String> refused = new HashMap<>();
  private final Set<String> failing = new HashSet<>();

  @Override
  public Optional<String> send(Mail mail) {
    if (failing.contains(mail.to())) {
      throw new StoreUnavailable("send mail", null);
    }
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

  /** Fails every later mail to an address, until it recovers. */
  public void fail(String address) {
    failing.add(address);
  }

  /** Takes mail to an address again. */
  public void recover(String address) {
    failing.remove(address);
  }

  /** Every mail that was taken, oldest first. */
  public List<Mail> sent() {
    return List.copyOf(sent);
  }
}
