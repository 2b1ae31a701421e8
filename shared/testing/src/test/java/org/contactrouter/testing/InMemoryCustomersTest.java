package org.contactrouter.testing;

import org.contactrouter.port.Customers;
import org.contactrouter.testing.contract.CustomersContract;

class InMemoryCustomersTest extends CustomersContract {
  private final Customers customers = new InMemoryCustomers();

  @Override
  protected Customers customers() {
    return customers;
  }
}
