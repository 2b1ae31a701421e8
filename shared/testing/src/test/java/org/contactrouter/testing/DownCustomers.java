package org.contactrouter.testing;

import java.util.List;
import java.util.Optional;
import org.contactrouter.customer.Customer;
import org.contactrouter.port.Customers;
import org.contactrouter.port.StoreUnavailable;

/** Customers that cannot be read. */
final class DownCustomers implements Customers {
  @Override
  public Optional<Customer> find(String digest) {
    throw new StoreUnavailable("down", null);
  }

  @Override
  public void put(List<Customer> customers) {
    throw new StoreUnavailable("down", null);
  }
}
