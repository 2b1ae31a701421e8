package org.contactrouter.local.cost;

import static org.contactrouter.local.cost.Figures.plain;
import static org.contactrouter.local.cost.Figures.table;
import static org.contactrouter.local.cost.Figures.whole;

import java.util.ArrayList;
import java.util.List;

/** The data behind the figures. */
record PriceTables(Prices data) {
  String prices() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what", "$", "for", "where"));
    for (Meter meter : Meter.values()) {
      Prices.Price price = data.of(meter);
      rows.add(
          List.of(
              meter.service(),
              plain(price.dollars()),
              whole(price.per()) + " " + meter.unit(),
              price.source()));
    }
    return table(rows);
  }

  String assumptions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("assumed", "", "why"));
    data.assumptions()
        .forEach((name, one) -> rows.add(List.of("`" + name + "`", plain(one.value()), one.why())));
    return table(rows);
  }
}
