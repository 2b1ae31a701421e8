package org.contactrouter.port;

import java.util.List;
import java.util.Optional;
import org.contactrouter.customer.Customer;

/** What the company knows of its customers, by keyed digest of the e-mail address. */
public interface Customers {

  /** May throw {@link StoreUnavailable}. */
  Optional<Customer> find(String digest);

  /** Adds customers and replaces those that are there; those that are not named stay. */
  void put(List<Customer> customers);
}
