package org.contactrouter.functions.respond;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Contact;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.Purchase;
import org.contactrouter.functions.pages.CustomerFacts;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.settings.Product;
import org.contactrouter.settings.Settings;

/** What is known of whoever wrote, for the agent who replies (R15). */
final class KnownCustomer {
  private final CaseStore store;
  private final Customers customers;
  private final Settings settings;

  KnownCustomer(CaseStore store, Customers customers, Settings settings) {
    this.store = store;
    this.customers = customers;
    this.settings = settings;
  }

  CustomerFacts facts(Case whole) {
    Contact contact = whole.contact();
    Staff staff = new Staff(settings);
    Optional<Customer> known = whole.accepted().customer().flatMap(customers::find);
    return new CustomerFacts(
        contact.name().or(() -> known.flatMap(Customer::name)).orElse(""),
        contact.email().orElse(null),
        known.flatMap(Customer::account).orElse(null),
        known.flatMap(Customer::owner).map(staff::name).orElse(null),
        known.flatMap(Customer::backup).map(staff::name).orElse(null),
        contact.language(),
        known.map(Customer::purchases).flatMap(this::purchases).orElse(null),
        earlier(whole),
        null,
        contact.custom());
  }

  private Optional<String> purchases(List<Purchase> purchases) {
    return Optional.of(purchases.stream().map(this::words).collect(joining(", ")))
        .filter(words -> !words.isEmpty());
  }

  private String words(Purchase purchase) {
    return purchase
        .product()
        .map(id -> settings.product(id).map(Product::name).orElse(id))
        .map(product -> purchase.paid() + " (" + product + ")")
        .orElseGet(() -> purchase.paid().toString());
  }

  /** The ids come newest first; an index that is late may not know this one yet. */
  private int earlier(Case whole) {
    List<String> all = whole.accepted().customer().map(store::ofCustomer).orElseGet(List::of);
    return all.size() - 1 - all.indexOf(whole.id());
  }
}
