package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contactrouter.audit.Finding;
import org.contactrouter.audit.Finding.Kind;
import org.contactrouter.cases.Case;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an audit says of a table in which something is wrong, and of one in which nothing is. */
class TableAuditIT {
  private static final int PARTS = 3;

  private final DynamoDbClient dynamo = LocalDynamo.client();
  private final String table = Tables.cases(dynamo);
  private final DynamoCaseStore store = new DynamoCaseStore(dynamo, table);

  @Test
  void findsNothingWhereAllIsWell() {
    for (int number = 0; number < 40; number++) {
      Case opened = CaseFixtures.escalated("case-" + number, MONDAY);
      store.accept(opened);
      if (number % 2 == 0) {
        store.append(opened, CaseFixtures.assigned(opened, "rui", MONDAY));
      }
    }
    store.erase("case-3");
    store.erase("case-4");

    TableAudit.Audited audited = audit(MONDAY).all(PARTS);

    assertThat(audited).isEqualTo(new TableAudit.Audited(38, 2, List.of()));
  }

  @Test
  void findsWhatWasAcceptedAndNotRouted() {
    store.accept(CaseFixtures.escalated("left", MONDAY));

    assertThat(kinds(MONDAY.plus(Duration.ofMinutes(10)))).containsExactly(Kind.NOT_ROUTED);
  }

  @Test
  void findsAPromiseThatWasMissedInSilence() {
    assigned("missed");

    assertThat(kinds(MONDAY.plus(Duration.ofDays(1)))).contains(Kind.PROMISE_MISSED);
  }

  @Test
  void findsAHeadThatSaysAnotherThingThanTheHistory() {
    assigned("torn");
    change("torn", CaseItems.HEAD, "assignee", "eva");

    assertThat(kinds(MONDAY)).containsExactly(Kind.ILLEGAL);
  }

  @Test
  void findsAnAcceptanceThatIsIndexedWrongly() {
    store.accept(CaseFixtures.escalated("wrong", MONDAY));
    change("wrong", CaseItems.ACCEPTANCE, "nextMomentAt", "2099-01-01T00:00:00.000Z");

    assertThat(kinds(MONDAY)).containsExactly(Kind.ILLEGAL);
  }

  @Test
  void findsAHistoryOfWhichAnActIsMissing() {
    assigned("gap");
    dynamo.deleteItem(
        delete -> delete.tableName(table).key(CaseItems.key("gap", CaseItems.ACCEPTANCE)));

    assertThat(kinds(MONDAY)).containsExactly(Kind.ILLEGAL);
  }

  @Test
  void findsWhatIsLeftOfAnErasedCase() {
    assigned("left");
    dynamo.putItem(put -> put.tableName(table).item(CaseItems.tombstone("left")));

    assertThat(kinds(MONDAY)).containsExactly(Kind.ILLEGAL);
  }

  @Test
  void readsNoFasterThanItIsTold() {
    store.accept(CaseFixtures.escalated("one", MONDAY));
    List<Duration> waited = new ArrayList<>();
    Pace pace = new Pace(.25, InstantSource.fixed(MONDAY), waited::add);

    new TableAudit(dynamo, table, MONDAY, pace).part(0, 1);

    assertThat(waited).containsExactly(Duration.ofSeconds(2));
  }

  private void assigned(String id) {
    Case opened = CaseFixtures.escalated(id, MONDAY);
    store.accept(opened);
    store.append(opened, CaseFixtures.assigned(opened, "rui", MONDAY));
  }

  private void change(String id, String item, String attribute, String value) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(CaseItems.key(id, item))
                .updateExpression("set " + attribute + " = :value")
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
  }

  private Set<Kind> kinds(Instant byThen) {
    Set<Kind> kinds = new TreeSet<>();
    audit(byThen).all(PARTS).found().stream()
        .map(TableAudit.Found::finding)
        .map(Finding::kind)
        .forEach(kinds::add);
    return kinds;
  }

  private TableAudit audit(Instant byThen) {
    return new TableAudit(dynamo, table, byThen, Pace.unbounded());
  }
}
