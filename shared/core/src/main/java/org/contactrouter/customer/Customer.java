package org.contactrouter.customer;

import java.util.List;
import java.util.Optional;

/**
 * A person whom the company knows, found by the digest of an e-mail address.
 *
 * @param digest keyed digest of the lower-case e-mail address
 * @param owner the agent who answers for the account
 * @param backup the agent who does when the owner is away
 * @param importance how much the customer matters to the company, 1 to 5
 */
public record Customer(
    String digest,
    Optional<String> name,
    Optional<String> account,
    Optional<String> owner,
    Optional<String> backup,
    Optional<CustomerType> type,
    int importance,
    List<Purchase> purchases) {
  public Customer {
    purchases = List.copyOf(purchases);
    if (importance < 1 || importance > 5) {
      throw new IllegalArgumentException("importance is not 1 to 5: " + importance);
    }
  }
}
