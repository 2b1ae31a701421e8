package org.contactrouter.functions.manage;

import java.util.List;
import org.contactrouter.act.StoreCustomers;
import org.contactrouter.customer.Customer;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.Problem.Invalid;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.token.EmailDigests;

/** {@code /api/customers}: adds customers and replaces those that are there. */
final class CustomersApi {
  private final StoreCustomers store;
  private final EmailDigests digests;

  CustomersApi(StoreCustomers store, EmailDigests digests) {
    this.store = store;
    this.digests = digests;
  }

  /** How many customers were stored, and what was strange in them. */
  private record Stored(int stored, List<Invalid> warnings) {}

  HttpResponse put(HttpRequest request) {
    if (!MediaType.of(request).is("text/csv")) {
      return Problems.of(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
    return switch (CustomersFile.read(request.body().bytes(), digests)) {
      case CustomersFile.Content.Unreadable(List<Fault> faults) ->
          Problems.of(request, ProblemKind.INVALID_FIELDS, Fault.invalid(faults));
      case CustomersFile.Content.Known(List<Customer> customers) -> {
        List<Fault> warnings = store.store(customers).stream().map(CustomersApi::warning).toList();
        yield HttpResponse.json(200, new Stored(customers.size(), Fault.invalid(warnings)));
      }
    };
  }

  /** Every row of a file that was stored is a customer: the first stands in row 2. */
  private static Fault warning(StoreCustomers.Unknown unknown) {
    String where = "row %d, %s".formatted(unknown.place() + 2, unknown.field());
    return unknown.field().equals("purchases")
        ? new Fault(
            "UNKNOWN_PRODUCT",
            where,
            "The settings have no product \"%s\".".formatted(unknown.name()))
        : new Fault(
            "UNKNOWN_AGENT", where, "The settings have no agent \"%s\".".formatted(unknown.name()));
  }
}
