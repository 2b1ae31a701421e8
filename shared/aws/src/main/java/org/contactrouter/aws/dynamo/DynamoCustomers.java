package org.contactrouter.aws.dynamo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.aws.json.StoredJson;
import org.contactrouter.customer.Customer;
import org.contactrouter.port.Customers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Customers by digest of their address. A repeat writes the same again.
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
        .findCheaply("customer", digest)
        .map(item -> StoredJson.read(Attributes.text(item, "customer"), Customer.class));
  }

  @Override
  public void put(List<Customer> customers) {
    Map<String, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    customers.forEach(
        customer ->
            items.put(
                customer.digest(),
                Map.of("customer", Attributes.text(StoredJson.write(customer)))));
    directory.putAll("customer", items);
  }
}
