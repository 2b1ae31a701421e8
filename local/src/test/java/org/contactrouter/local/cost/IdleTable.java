package org.contactrouter.local.cost;

import static org.contactrouter.local.cost.Figures.bold;
import static org.contactrouter.local.cost.Figures.cents;
import static org.contactrouter.local.cost.Figures.table;
import static org.contactrouter.local.cost.Figures.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contactrouter.local.template.BillReader;

/**
 * What a month costs in which nobody writes.
 *
 * @param sweep one minute
 */
record IdleTable(Prices prices, Usage sweep, BillReader bill) {
  /** The table. */
  String idle() {
    Usage sweeps = sweep.times(prices.assumed("minutesAMonth"));
    long free = bill.queuesRead(false);
    long limited = bill.queuesRead(true);
    double receives =
        free * prices.assumed("receivesAMonth")
            + limited * prices.assumed("receivesAMonthWithALimit");
    Usage polls = Usage.of(Meter.QUEUE_REQUESTS, receives);
    Usage alarms = Usage.of(Meter.ALARM_METRICS, (double) bill.alarmMetrics());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("an idle month", "used", "$", "$ beyond what is always free"));
    for (Meter meter : Meter.values()) {
      if (sweeps.amount(meter) > 0) {
        rows.add(row("the minute's sweep: " + meter.service(), meter, sweeps));
      }
    }
    rows.add(
        row(
            "Lambda asks %d queues, %d of them with a limit: SQS"
                .formatted(free + limited, limited),
            Meter.QUEUE_REQUESTS,
            polls));
    rows.add(sum("**without alarms**", List.of(sweeps, polls)));
    rows.add(row("the alarms, with an `AlarmEmail`", Meter.ALARM_METRICS, alarms));
    rows.add(sum("**with alarms**", List.of(sweeps, polls, alarms)));
    return table(rows);
  }

  private List<String> row(String name, Meter meter, Usage usage) {
    return List.of(
        name,
        whole(usage.amount(meter)) + " " + meter.unit(),
        cents(prices.dollars(meter, usage)),
        cents(prices.dollarsBeyondFree(meter, usage)));
  }

  private List<String> sum(String name, List<Usage> all) {
    Usage usage = all.stream().reduce(Usage.NONE, Usage::plus);
    double left =
        Stream.of(Meter.values()).mapToDouble(one -> prices.dollarsBeyondFree(one, usage)).sum();
    return List.of(name, "", bold(prices.dollars(usage)), bold(left));
  }
}
