package org.contactrouter.local.audit;

import java.time.Duration;
import java.time.InstantSource;
import org.contactrouter.aws.dynamo.Pace;
import org.contactrouter.aws.dynamo.TableAudit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Audits a table; what was due ten minutes ago must have happened. */
public final class Audits {
  private static final Duration HEALED_WITHIN = Duration.ofMinutes(10);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  /** Audits this table. */
  public Audits(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Reads the table once.
   *
   * @param parts that are read at once
   * @param unitsPerSecond read units, which bound how fast
   */
  public AuditReport run(int parts, double unitsPerSecond) {
    long start = System.nanoTime();
    Pace pace = new Pace(unitsPerSecond, InstantSource.system(), Audits::sleep);
    TableAudit audit = new TableAudit(dynamo, table, clock.instant().minus(HEALED_WITHIN), pace);
    return AuditReport.of(audit.all(parts), System.nanoTime() - start);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
