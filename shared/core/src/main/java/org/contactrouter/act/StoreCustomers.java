package org.contactrouter.act;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.Purchase;
import org.contactrouter.port.Customers;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;

/** Stores what the company knows of its customers. A repeat stores the same again. */
public final class StoreCustomers {
  private final Customers customers;
  private final SettingsSource source;

  public StoreCustomers(Customers customers, SettingsSource source) {
    this.customers = customers;
    this.source = source;
  }

  /**
   * A name that the settings do not know: nobody is found by it until they do.
   *
   * @param place the customer's place in the list, from 0
   * @param field {@code owner}, {@code backup} or {@code purchases}
   */
  public record Unknown(int place, String field, String name) {}

  /** Stores them all, and says which names the settings do not know. */
  public List<Unknown> store(List<Customer> all) {
    Settings settings = source.current();
    customers.put(all);
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(place -> unknown(place, all.get(place), settings))
        .toList();
  }

  private static Stream<Unknown> unknown(int place, Customer customer, Settings settings) {
    return Stream.of(
            agent(customer.owner(), settings).map(name -> new Unknown(place, "owner", name)),
            agent(customer.backup(), settings).map(name -> new Unknown(place, "backup", name)),
            customer.purchases().stream()
                .map(Purchase::product)
                .flatMap(Optional::stream)
                .filter(product -> settings.product(product).isEmpty())
                .distinct()
                .map(name -> new Unknown(place, "purchases", name)))
        .flatMap(found -> found);
  }

  private static Stream<String> agent(Optional<String> name, Settings settings) {
    return name.stream().filter(agent -> settings.agent(agent).isEmpty());
  }
}
