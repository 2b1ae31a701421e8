package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.contactrouter.customer.Customer;
import org.contactrouter.port.Customers;
import org.contactrouter.testing.fixture.CustomerFixtures;
import org.junit.jupiter.api.Test;

/** What every store of customers must do. */
public abstract class CustomersContract {

  /** The customers under test, none before each test. */
  protected abstract Customers customers();

  @Test
  void findsNobodyUnderAnUnknownDigest() {
    assertThat(customers().find("nobody")).isEmpty();
  }

  @Test
  void findsACustomerWithEverythingThatIsKnown() {
    Customer ana = CustomerFixtures.owned("ana");
    Customer rita = CustomerFixtures.unknown("rita");

    customers().put(List.of(ana, rita));

    assertThat(customers().find("ana")).contains(ana);
    assertThat(customers().find("rita")).contains(rita);
  }

  @Test
  void replacesWhoIsNamedAgainAndKeepsTheRest() {
    customers().put(List.of(CustomerFixtures.owned("ana"), CustomerFixtures.owned("rita")));

    customers().put(List.of(CustomerFixtures.unknown("ana")));

    assertThat(customers().find("ana")).contains(CustomerFixtures.unknown("ana"));
    assertThat(customers().find("rita")).contains(CustomerFixtures.owned("rita"));
  }

  @Test
  void keepsTheLastOfThoseNamedTwice() {
    customers().put(List.of(CustomerFixtures.owned("ana"), CustomerFixtures.unknown("ana")));

    assertThat(customers().find("ana")).contains(CustomerFixtures.unknown("ana"));
  }

  @Test
  void takesManyAtOnce() {
    List<Customer> many =
        IntStream.range(0, 101).mapToObj(i -> CustomerFixtures.owned("customer-" + i)).toList();

    customers().put(many);

    assertThat(many)
        .allMatch(one -> customers().find(one.digest()).filter(one::equals).isPresent());
  }

  @Test
  void takesNobody() {
    customers().put(List.of());

    assertThat(customers().find("ana")).isEmpty();
  }
}
