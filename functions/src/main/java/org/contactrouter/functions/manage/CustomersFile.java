package org.contactrouter.functions.manage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.CustomerType;
import org.contactrouter.customer.Purchase;
import org.contactrouter.functions.intake.EmailSyntax;
import org.contactrouter.policy.Scale;
import org.contactrouter.token.EmailDigests;

/**
 * Reads customers from CSV (RFC 4180): one row for each, found by {@code email}.
 *
 * <p>The other columns may be left out or empty: {@code name, account}; {@code owner, backup}, ids
 * of agents; {@code type}, {@code one-time}, {@code repeat} or {@code subscriber}; {@code
 * importance}, 1 to 5, else 1; {@code purchases}, as {@link PurchaseText} says. An address is
 * turned into its digest here and goes no further.
 */
final class CustomersFile {
  private static final int LONGEST = 200;

  private final EmailDigests digests;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Customer> customers = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private CustomersFile(EmailDigests digests) {
    this.digests = digests;
  }

  /** What a file holds. */
  sealed interface Content {
    /** The customers, in the order of the file. */
    record Known(List<Customer> customers) implements Content {}

    /** It cannot be used; this is all that is wrong with it. */
    record Unreadable(List<Fault> faults) implements Content {}
  }

  static Content read(byte[] file, EmailDigests digests) {
    return Utf8.read(file)
        .map(text -> new CustomersFile(digests).read(text))
        .orElseGet(() -> new Content.Unreadable(List.of(Utf8.FAULT)));
  }

  private Content read(String text) {
    new CsvTable(
            List.of("email"),
            Set.of("name", "account", "owner", "backup", "type", "importance", "purchases"),
            faults)
        .read(text, this::read);
    return faults.isEmpty() ? new Content.Known(customers) : new Content.Unreadable(faults);
  }

  private void read(CsvTable.Row row) {
    String digest = digest(row);
    Optional<CustomerType> type = type(row);
    int importance = importance(row);
    List<Purchase> purchases = purchases(row);
    Stream.of("name", "account", "owner", "backup").forEach(column -> lintLength(row, column));
    customers.add(
        new Customer(
            digest,
            text(row, "name"),
            text(row, "account"),
            text(row, "owner"),
            text(row, "backup"),
            type,
            importance,
            purchases));
  }

  private String digest(CsvTable.Row row) {
    String email = row.field("email");
    if (email.isEmpty()) {
      fault("REQUIRED_FIELD_EMPTY", row, "email", "There is no e-mail address.");
    } else if (!EmailSyntax.isEmail(email)) {
      fault("TYPE_EMAIL", row, "email", "This is not an e-mail address.");
    } else if (!seen.add(digests.of(email))) {
      fault("REPEATED_CUSTOMER", row, "email", "A row before has the same e-mail address.");
    }
    return digests.of(email);
  }

  private Optional<CustomerType> type(CsvTable.Row row) {
    Optional<String> name =
        text(row, "type").map(type -> type.toUpperCase(Locale.ROOT).replace('-', '_'));
    Optional<CustomerType> type =
        Stream.of(CustomerType.values())
            .filter(one -> name.equals(Optional.of(one.name())))
            .findFirst();
    if (name.isPresent() && type.isEmpty()) {
      fault("BAD_VALUE", row, "type", "The type is not one-time, repeat or subscriber.");
    }
    return type;
  }

  private int importance(CsvTable.Row row) {
    String importance = row.field("importance");
    if (importance.matches("[1-5]")) {
      return Integer.parseInt(importance);
    }
    if (!importance.isEmpty()) {
      fault("BAD_VALUE", row, "importance", "The importance is not 1 to 5.");
    }
    return Scale.LEAST;
  }

  private List<Purchase> purchases(CsvTable.Row row) {
    Optional<List<Purchase>> purchases = PurchaseText.read(row.field("purchases"));
    if (purchases.isEmpty()) {
      fault(
          "BAD_VALUE",
          row,
          "purchases",
          "Purchases are written like \"1200.00 EUR car-model; 15 EUR\".");
    }
    return purchases.orElseGet(List::of);
  }

  private void lintLength(CsvTable.Row row, String column) {
    if (row.field(column).length() > LONGEST) {
      fault("TOO_LONG", row, column, "At most %d characters are kept.".formatted(LONGEST));
    }
  }

  private static Optional<String> text(CsvTable.Row row, String column) {
    return Optional.of(row.field(column)).filter(text -> !text.isEmpty());
  }

  private void fault(String code, CsvTable.Row row, String column, String message) {
    faults.add(new Fault(code, "row %d, %s".formatted(row.number(), column), message));
  }
}
