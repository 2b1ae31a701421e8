package org.contactrouter.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contactrouter.local.template.BillReader;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.junit.jupiter.api.Test;

/** {@code docs/cost.md} says what is counted; with {@code -Dcost.write} it is made to. */
class CostTest {
  private static final Path TEMPLATE = Path.of("../template.yaml");
  private static final Path PAGE = Path.of("../docs/cost.md");

  @Test
  void thePageSaysWhatIsCounted() throws IOException {
    Map<String, String> tables = tables();
    CostPage counted = new CostPage(Files.readString(PAGE)).with(tables);
    if (Boolean.getBoolean("cost.write")) {
      Files.writeString(PAGE, counted.text());
    }

    CostPage page = new CostPage(Files.readString(PAGE));
    List<String> said = page.text().lines().toList();
    assertThat(page.names()).isEqualTo(tables.keySet());
    assertThat(counted.text().lines().filter(line -> !said.contains(line)))
        .as("counted, and not what docs/cost.md says")
        .isEmpty();
    assertThat(page).isEqualTo(counted);
  }

  private static Map<String, String> tables() throws IOException {
    Template template = TemplateReader.read(TEMPLATE, Map.of());
    BillReader bill = BillReader.read(TEMPLATE);
    Prices prices = Prices.read();
    Counted counted = Counted.in(template, prices, bill);
    ContactTables contacts = new ContactTables(prices, counted.answered(), counted.escalated());
    return Map.of(
        "contact", contacts.contact(),
        "steps", contacts.steps(),
        "calls", contacts.calls(),
        "idle", new IdleTable(prices, counted.sweep(), bill).idle(),
        "prices", new PriceTables(prices).prices(),
        "assumptions", new PriceTables(prices).assumptions());
  }
}
