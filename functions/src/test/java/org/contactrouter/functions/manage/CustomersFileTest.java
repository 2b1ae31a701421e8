package org.contactrouter.functions.manage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.CustomerType;
import org.contactrouter.customer.Money;
import org.contactrouter.customer.Purchase;
import org.contactrouter.functions.manage.CustomersFile.Content;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.junit.jupiter.api.Test;

class CustomersFileTest {
  private static final EmailDigests DIGESTS =
      new EmailDigests(new DeploymentSecret(new byte[DeploymentSecret.LENGTH]));

  @Test
  void readsEveryColumn() {
    assertThat(
            read(
                """
                email,name,account,owner,backup,type,importance,purchases
                Ana@Example.com,"Souza, Ana",Example Ltd,rui,ines,one-time,5,1200.00 EUR car-model; 15 EUR
                """))
        .isEqualTo(
            new Content.Known(
                List.of(
                    new Customer(
                        DIGESTS.of("ana@example.com"),
                        Optional.of("Souza, Ana"),
                        Optional.of("Example Ltd"),
                        Optional.of("rui"),
                        Optional.of("ines"),
                        Optional.of(CustomerType.ONE_TIME),
                        5,
                        List.of(
                            purchase("1200.00", Optional.of("car-model")),
                            purchase("15", Optional.empty()))))));
  }

  @Test
  void needsNothingButTheAddress() {
    assertThat(read("importance,email\n,ana@example.com\n"))
        .isEqualTo(
            new Content.Known(
                List.of(
                    new Customer(
                        DIGESTS.of("ana@example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        List.of()))));
  }

  @Test
  void namesEveryFaultByRowAndField() {
    assertThat(
            faults(
                """
                email,type,importance,purchases,name
                ana@example.com,,,,
                ANA@example.com,sometimes,6,12.00,Ana
                ,,,,
                nobody,,,1.5 EUR;,
                rui@example.com,,
                """))
        .extracting(Fault::where, Fault::code)
        .containsExactly(
            tuple("row 3, email", "REPEATED_CUSTOMER"),
            tuple("row 3, type", "BAD_VALUE"),
            tuple("row 3, importance", "BAD_VALUE"),
            tuple("row 3, purchases", "BAD_VALUE"),
            tuple("row 4, email", "REQUIRED_FIELD_EMPTY"),
            tuple("row 5, email", "TYPE_EMAIL"),
            tuple("row 5, purchases", "BAD_VALUE"),
            tuple("row 6", "WRONG_NUMBER_OF_FIELDS"));
  }

  @Test
  void refusesAnotherHeaderAndAnotherEncoding() {
    assertThat(faults("name,phone\n"))
        .extracting(Fault::code)
        .containsExactly("MISSING_COLUMN", "UNKNOWN_COLUMN");
    assertThat(CustomersFile.read("email\né@example.com\n".getBytes(ISO_8859_1), DIGESTS))
        .isEqualTo(new Content.Unreadable(List.of(Utf8.FAULT)));
  }

  private static Purchase purchase(String amount, Optional<String> product) {
    return new Purchase(new Money(new BigDecimal(amount), "EUR"), product);
  }

  private static Content read(String text) {
    return CustomersFile.read(text.getBytes(UTF_8), DIGESTS);
  }

  private static List<Fault> faults(String text) {
    return switch (read(text)) {
      case Content.Known known -> throw new AssertionError("It was read: " + known);
      case Content.Unreadable(var faults) -> faults;
    };
  }
}
