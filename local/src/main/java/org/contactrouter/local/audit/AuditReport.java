package org.contactrouter.local.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.audit.Finding;
import org.contactrouter.aws.dynamo.TableAudit.Audited;
import org.contactrouter.aws.dynamo.TableAudit.Found;

/**
 * What an audit says, as JSON.
 *
 * @param cases that are there
 * @param erased cases of which only that is left
 * @param violations what is wrong, in all
 * @param byKind how much of each kind; those of which there is nothing are left out
 * @param found what is wrong, case by case
 */
public record AuditReport(
    long cases,
    long erased,
    int violations,
    Map<Finding.Kind, Integer> byKind,
    List<Line> found,
    double seconds) {
  private static final double SECOND = 1e9;
  private static final double TENTHS = 10;

  public AuditReport {
    byKind = Map.copyOf(byKind);
    found = List.copyOf(found);
  }

  /** Something wrong with a case. */
  public record Line(String caseId, Finding.Kind kind, String what) {}

  /** What was seen in so many nanoseconds. */
  static AuditReport of(Audited seen, long nanos) {
    Map<Finding.Kind, Integer> byKind = new EnumMap<>(Finding.Kind.class);
    seen.found().forEach(one -> byKind.merge(one.finding().kind(), 1, Integer::sum));
    return new AuditReport(
        seen.cases(),
        seen.erased(),
        seen.found().size(),
        byKind,
        seen.found().stream().map(AuditReport::line).toList(),
        Math.round(nanos / SECOND * TENTHS) / TENTHS);
  }

  private static Line line(Found found) {
    return new Line(found.caseId(), found.finding().kind(), found.finding().what());
  }
}
