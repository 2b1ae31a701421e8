package org.contactrouter.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.customer.Customer;
import org.contactrouter.port.Customers;

/** Customers in memory. */
public final class InMemoryCustomers implements Customers {
  private final Map<String, Customer> byDigest = new HashMap<>();

  @Override
  public Optional<Customer> find(String digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  @Override
  public void put(List<Customer> customers) {
    customers.forEach(customer -> byDigest.put(customer.digest(), customer));
  }
}
