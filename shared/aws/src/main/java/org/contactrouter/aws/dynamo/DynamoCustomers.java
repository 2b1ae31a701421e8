package org.contactrouter.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.customer.Customer;
import org.contactrouter.port.Customers;

/**
 * Customers by digest of their address.
 *
 * <pre>{@code
 * { kind: "customer", id: "9f86d081…", customer: "{…}" }
 * }</pre>
 */
public final class DynamoCustomers implements Customers {
  private final Directory directory;

  public DynamoCustomers(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Customer> find(String digest) {
    return directory
        .find("customer", digest)
        .map(item -> StoredJson.read(Attributes.text(item, "customer"), Customer.class));
  }

  @Override
  public void put(List<Customer> customers) {
    customers.forEach(
        customer ->
            directory.put(
                "customer",
                customer.digest(),
                Map.of("customer", Attributes.text(StoredJson.write(customer)))));
  }
}
