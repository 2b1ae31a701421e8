package org.contactrouter.functions.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactrouter.customer.Customer;
import org.contactrouter.functions.manage.CustomersFile.Content;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;

/** Any bytes as a file of customers: each is there once, or everything that is wrong is named. */
public final class CustomersFuzz {
  private static final EmailDigests DIGESTS =
      new EmailDigests(new DeploymentSecret(new byte[DeploymentSecret.LENGTH]));

  private CustomersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    switch (CustomersFile.read(input, DIGESTS)) {
      case Content.Known(List<Customer> customers) -> {
        assertThat(customers).extracting(Customer::digest).doesNotHaveDuplicates();
        assertThat(customers).allMatch(one -> one.importance() >= 1 && one.importance() <= 5);
      }
      case Content.Unreadable(List<Fault> faults) ->
          assertThat(faults).isNotEmpty().noneMatch(fault -> fault.message().isEmpty());
    }
  }
}
