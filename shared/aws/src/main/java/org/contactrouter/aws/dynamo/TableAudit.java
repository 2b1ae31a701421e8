package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contactrouter.audit.CaseAudit;
import org.contactrouter.audit.Finding;
import org.contactrouter.audit.Finding.Kind;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseHead;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Reads every case of the table by a scan in parts, and says what is wrong: with its history, with
 * what is stored beside it, and with what should have happened. It changes nothing.
 *
 * <p>A scan may see a case while it is written. What seems wrong is read again, all at once, before
 * it is said to be.
 */
public final class TableAudit {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Instant byThen;
  private final Pace pace;

  /**
   * Audits a table.
   *
   * @param byThen what was due before it must have happened
   */
  public TableAudit(DynamoDbClient dynamo, String table, Instant byThen, Pace pace) {
    this.dynamo = dynamo;
    this.table = table;
    this.byThen = byThen;
    this.pace = pace;
  }

  /** Something wrong with a case. */
  public record Found(String caseId, Finding finding) {}

  /**
   * What was seen.
   *
   * @param cases that are there
   * @param erased cases of which only that is left
   */
  public record Audited(long cases, long erased, List<Found> found) {
    public Audited {
      found = List.copyOf(found);
    }

    /** Both together. */
    public Audited and(Audited other) {
      List<Found> both = new ArrayList<>(found);
      both.addAll(other.found);
      return new Audited(cases + other.cases, erased + other.erased, both);
    }
  }

  /** All of the table, in parts at once, as many as this. */
  public Audited all(int parts) {
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> part(part, parts))
        .reduce(new Audited(0, 0, List.of()), Audited::and);
  }

  /** One of so many parts of the table. */
  public Audited part(int part, int parts) {
    Audited seen = new Audited(0, 0, List.of());
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Optional<ScanResponse> page = Optional.empty();
    do {
      page = Optional.of(page(part, parts, page));
      for (Map<String, AttributeValue> item : page.get().items()) {
        if (!items.isEmpty() && !id(items).equals(text(item, CaseItems.CASE_ID))) {
          seen = seen.and(audited(items));
          items.clear();
        }
        items.add(item);
      }
    } while (page.get().hasLastEvaluatedKey());
    return items.isEmpty() ? seen : seen.and(audited(items));
  }

  /** The items of a case lie side by side, in one part. */
  private ScanResponse page(int part, int parts, Optional<ScanResponse> before) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table)
            .segment(part)
            .totalSegments(parts)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    before.ifPresent(page -> scan.exclusiveStartKey(page.lastEvaluatedKey()));
    ScanResponse page = Guarded.call("scan cases", () -> dynamo.scan(scan.build()));
    pace.used(page.consumedCapacity().capacityUnits());
    return page;
  }

  private Audited audited(List<Map<String, AttributeValue>> items) {
    String id = id(items);
    List<Finding> findings = findings(items);
    if (!findings.isEmpty()) {
      findings = findings(again(id));
    }
    boolean erased = items.stream().anyMatch(CaseItems::isErased);
    return new Audited(
        erased ? 0 : 1,
        erased ? 1 : 0,
        findings.stream().map(finding -> new Found(id, finding)).toList());
  }

  private List<Map<String, AttributeValue>> again(String id) {
    return Guarded.call(
        "read case",
        () ->
            dynamo
                .queryPaginator(
                    query ->
                        query
                            .tableName(table)
                            .consistentRead(true)
                            .keyConditionExpression("caseId = :case")
                            .expressionAttributeValues(Map.of(":case", AttributeValue.fromS(id))))
                .items()
                .stream()
                .toList());
  }

  private List<Finding> findings(List<Map<String, AttributeValue>> items) {
    if (items.stream().anyMatch(CaseItems::isErased)) {
      return items.size() == 1 ? List.of() : List.of(illegal("left after it was erased"));
    }
    List<Map<String, AttributeValue>> acts =
        items.stream().filter(CaseItems::isAct).sorted(CaseItems.BY_NUMBER).toList();
    Optional<Case> whole = read(acts);
    if (whole.isEmpty()) {
      return items.isEmpty() ? List.of() : List.of(illegal("its history makes no case"));
    }
    List<Finding> findings = new ArrayList<>(CaseAudit.of(whole.get(), byThen));
    if (!isIndexed(whole.get(), acts, items)) {
      findings.add(illegal("its indexes say another thing than its history"));
    }
    return findings;
  }

  private static Optional<Case> read(List<Map<String, AttributeValue>> acts) {
    try {
      return Optional.of(CaseItems.readCase(acts));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the head, or the acceptance as long as there is none, is what the history makes. */
  private static boolean isIndexed(
      Case whole, List<Map<String, AttributeValue>> acts, List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> heads =
        items.stream().filter(item -> !CaseItems.isAct(item)).toList();
    CaseHead head = CaseHead.of(whole);
    return acts.size() == 1
        ? heads.isEmpty() && without(acts.getFirst()).equals(without(CaseItems.acceptance(whole)))
        : heads.equals(List.of(CaseItems.head(head)))
            && CaseItems.INDEXED.stream().noneMatch(acts.getFirst()::containsKey);
  }

  private static Map<String, AttributeValue> without(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> rest = new HashMap<>(item);
    rest.remove(CaseItems.EVENT);
    return rest;
  }

  private static String id(List<Map<String, AttributeValue>> items) {
    return text(items.getFirst(), CaseItems.CASE_ID);
  }

  private static Finding illegal(String what) {
    return new Finding(Kind.ILLEGAL, what);
  }
}
