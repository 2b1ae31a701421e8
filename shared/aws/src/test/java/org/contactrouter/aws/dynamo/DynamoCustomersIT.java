package org.contactrouter.aws.dynamo;

import org.contactrouter.port.Customers;
import org.contactrouter.testing.contract.CustomersContract;

class DynamoCustomersIT extends CustomersContract {
  private final Customers customers = new DynamoCustomers(Tables.directory(LocalDynamo.client()));

  @Override
  protected Customers customers() {
    return customers;
  }
}
