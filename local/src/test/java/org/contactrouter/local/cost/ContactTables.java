package org.contactrouter.local.cost;

import static org.contactrouter.local.cost.Figures.amount;
import static org.contactrouter.local.cost.Figures.bold;
import static org.contactrouter.local.cost.Figures.cents;
import static org.contactrouter.local.cost.Figures.plain;
import static org.contactrouter.local.cost.Figures.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What contacts cost, in dollars for a million of each. */
final class ContactTables {
  private static final double MILLION = 1_000_000;

  private final Prices prices;
  private final Life answered;
  private final Life escalated;

  ContactTables(Prices prices, Life answered, Life escalated) {
    this.prices = prices;
    this.answered = answered;
    this.escalated = escalated;
  }

  /** The whole life, by what is metered, and of both in the share that is assumed. */
  String contact() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a million contacts", "answered", "$", "escalated", "$", "of both, $"));
    for (Meter meter : Meter.values()) {
      if (meter != Meter.MAILS && used(meter)) {
        rows.add(row(meter, meter.service() + ", " + meter.unit(), Life::total));
      }
    }
    rows.add(sum("**before mail**", this::withoutMail));
    rows.add(row(Meter.MAILS, "SES, mails", Life::total));
    rows.add(sum("**with mail**", prices::dollars));
    rows.add(row(Meter.STORED_BYTE_MONTHS, "kept, for each month, bytes", Life::stored));
    return table(rows);
  }

  private boolean used(Meter meter) {
    return answered.total().amount(meter) + escalated.total().amount(meter) > 0;
  }

  private List<String> row(Meter meter, String name, Function<Life, Usage> of) {
    Usage one = of.apply(answered);
    Usage other = of.apply(escalated);
    double dollars = prices.dollars(meter, one);
    double others = prices.dollars(meter, other);
    return List.of(
        name,
        amount(meter, one),
        cents(MILLION * dollars),
        amount(meter, other),
        cents(MILLION * others),
        cents(MILLION * mixed(dollars, others)));
  }

  private List<String> sum(String name, ToDoubleFunction<Usage> of) {
    double dollars = of.applyAsDouble(answered.total());
    double others = of.applyAsDouble(escalated.total());
    return List.of(
        name,
        "",
        bold(MILLION * dollars),
        "",
        bold(MILLION * others),
        bold(MILLION * mixed(dollars, others)));
  }

  private double withoutMail(Usage usage) {
    return prices.dollars(usage) - prices.dollars(Meter.MAILS, usage);
  }

  private double mixed(double ofAnswered, double ofEscalated) {
    double share = prices.assumed("answeredShare");
    return share * ofAnswered + (1 - share) * ofEscalated;
  }

  /** The same by steps, before mail. */
  String steps() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "step",
            "runs",
            "reads",
            "writes",
            "SQS",
            "answered, $",
            "runs",
            "reads",
            "writes",
            "SQS",
            "escalated, $"));
    Set<String> names = new LinkedHashSet<>(escalated.steps().keySet());
    names.addAll(answered.steps().keySet());
    for (String name : names) {
      List<String> row = new ArrayList<>(List.of(name));
      row.addAll(cells(answered.step(name)));
      row.addAll(cells(escalated.step(name)));
      rows.add(row);
    }
    return table(rows);
  }

  private List<String> cells(Usage usage) {
    return List.of(
        amount(Meter.INVOCATIONS, usage),
        amount(Meter.READ_UNITS, usage),
        amount(Meter.WRITE_UNITS, usage),
        amount(Meter.QUEUE_REQUESTS, usage),
        cents(MILLION * withoutMail(usage)));
  }

  /** Every kind of call. */
  String calls() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("function", "call", "answered", "units", "$", "escalated", "units", "$"));
    TreeSet<String> kinds = new TreeSet<>(answered.calls().keySet());
    kinds.addAll(escalated.calls().keySet());
    for (String kind : kinds) {
      List<String> row = new ArrayList<>(List.of(kind));
      row.addAll(calls(answered, kind));
      row.addAll(calls(escalated, kind));
      rows.add(row);
    }
    return table(rows);
  }

  private List<String> calls(Life life, String kind) {
    Life.Calls calls = life.calls().getOrDefault(kind, new Life.Calls(0, Usage.NONE));
    double units = calls.usage().amounts().values().stream().mapToDouble(Double::doubleValue).sum();
    return List.of(
        Integer.toString(calls.count()),
        plain(units),
        cents(MILLION * prices.dollars(calls.usage())));
  }
}
