package org.contactrouter.functions.respond;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.Language;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.Purchase;
import org.contactrouter.functions.pages.CustomerFacts;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.settings.Product;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.Figures;

/** What is known of whoever wrote, for the agent who replies (R15). */
final class KnownCustomer {
  /** So many earlier cases are read for their ratings. */
  private static final int RATED = 3;

  private final CaseStore store;
  private final Customers customers;
  private final Settings settings;
  private final Figures figures;

  /**
   * Takes what it needs.
   *
   * @param reader the language in which the agent reads
   */
  KnownCustomer(CaseStore store, Customers customers, Settings settings, Language reader) {
    this.store = store;
    this.customers = customers;
    this.settings = settings;
    this.figures = new Figures(reader.locale());
  }

  CustomerFacts facts(Case whole) {
    Contact contact = whole.contact();
    Staff staff = Staff.amongAgents(settings);
    List<String> earlier = earlier(whole);
    Optional<Customer> known = whole.accepted().customer().flatMap(customers::find);
    return new CustomerFacts(
        contact.name().or(() -> known.flatMap(Customer::name)).orElse(""),
        contact.email().orElse(null),
        known.flatMap(Customer::account).orElse(null),
        known.flatMap(Customer::owner).map(staff::name).orElse(null),
        known.flatMap(Customer::backup).map(staff::name).orElse(null),
        contact.language(),
        known.map(Customer::purchases).flatMap(this::purchases).orElse(null),
        earlier.size(),
        ratings(earlier).orElse(null),
        contact.custom());
  }

  private Optional<String> purchases(List<Purchase> purchases) {
    return Optional.of(purchases.stream().map(this::words).collect(joining(", ")))
        .filter(words -> !words.isEmpty());
  }

  private String words(Purchase purchase) {
    String paid = figures.money(purchase.paid());
    return purchase
        .product()
        .map(id -> settings.product(id).map(Product::name).orElse(id))
        .map(product -> paid + " (" + product + ")")
        .orElse(paid);
  }

  /** How the latest of these cases were rated, the newest first. */
  private Optional<String> ratings(List<String> earlier) {
    return Optional.of(
            earlier.stream()
                .limit(RATED)
                .flatMap(id -> store.find(id).stream())
                .flatMap(one -> ContinueCase.rating(one).stream())
                .map(rating -> Integer.toString(rating.score()))
                .collect(joining(", ")))
        .filter(words -> !words.isEmpty());
  }

  /** The ids come newest first; an index that is late may not know this one yet. */
  private List<String> earlier(Case whole) {
    List<String> all = whole.accepted().customer().map(store::ofCustomer).orElseGet(List::of);
    return all.subList(all.indexOf(whole.id()) + 1, all.size());
  }
}
