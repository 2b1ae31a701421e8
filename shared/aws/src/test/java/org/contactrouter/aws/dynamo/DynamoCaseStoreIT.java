package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.contract.CaseStoreContract;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class DynamoCaseStoreIT extends CaseStoreContract {
  private final DynamoDbClient dynamo = LocalDynamo.client();
  private final String table = Tables.cases(dynamo);
  private final CaseStore store = new DynamoCaseStore(dynamo, table);

  @Override
  protected CaseStore store() {
    return store;
  }

  @Test
  void letsOneOfManyActsAtTheSameTimeWin() throws InterruptedException, ExecutionException {
    Case opened = CaseFixtures.escalated("one", MONDAY);
    store.accept(opened);
    List<Callable<Boolean>> acts =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(
                agent ->
                    () ->
                        store.append(
                            opened, CaseFixtures.assigned(opened, "agent-" + agent, MONDAY)))
            .toList();

    int won = 0;
    try (ExecutorService agents = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> act : agents.invokeAll(acts)) {
        won += act.get() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    assertThat(store.find("one").orElseThrow().history()).hasSize(2);
  }

  @Test
  void storesTheHeadThatTheEventsMake() {
    Case whole = CaseFixtures.escalated("one", MONDAY);
    store.accept(whole);
    for (UnaryOperator<Case> act : acts()) {
      whole = act.apply(whole);
      assertThat(whole).isEqualTo(store.find("one").orElseThrow());
      assertThat(item("one", CaseItems.HEAD)).isEqualTo(CaseItems.head(CaseHead.of(whole)));
    }
  }

  private List<UnaryOperator<Case>> acts() {
    return List.of(
        before -> done(before, CaseFixtures.assigned(before, "rui", MONDAY)),
        before -> done(before, CaseFixtures.message(before, "Então?", MONDAY)),
        before -> done(before, CaseFixtures.raised(before, MONDAY)),
        before -> done(before, CaseFixtures.resolved(before, "rui", MONDAY)),
        before -> done(before, CaseFixtures.confirmed(before, MONDAY)),
        before -> done(before, CaseFixtures.closed(before, MONDAY)));
  }

  @Test
  void leavesNothingOfAnErasedCaseButItsId() {
    Case whole = CaseFixtures.escalated("one", MONDAY);
    store.accept(whole);
    done(whole, CaseFixtures.assigned(whole, "rui", MONDAY));

    store.erase("one");

    assertThat(dynamo.scan(scan -> scan.tableName(table)).items())
        .containsExactly(
            Map.of(
                "caseId", AttributeValue.fromS("one"),
                "item", AttributeValue.fromS("event#000000"),
                "erased", AttributeValue.fromBool(true)));
  }

  @Test
  void erasesACaseWhoseFirstActCameBetween() {
    Case opened = CaseFixtures.escalated("one", MONDAY);
    store.accept(opened);

    new DynamoCaseStore(
            LocalDynamo.client(
                beforeTheFirstTransaction(
                    () -> done(opened, CaseFixtures.assigned(opened, "rui", MONDAY)))),
            table)
        .erase("one");

    assertThat(dynamo.scan(scan -> scan.tableName(table)).items())
        .containsExactly(CaseItems.tombstone("one"));
  }

  @Test
  void removesAHeadThatIsLeftOfAnErasedCase() {
    Case opened = CaseFixtures.escalated("one", MONDAY);
    store.accept(opened);
    store.erase("one");
    dynamo.putItem(put -> put.tableName(table).item(CaseItems.head(CaseHead.of(opened))));

    assertThat(store.erase("one")).isFalse();

    assertThat(dynamo.scan(scan -> scan.tableName(table)).items())
        .containsExactly(CaseItems.tombstone("one"));
  }

  /** Does something after a call has read, and before its first transaction is sent. */
  private static ExecutionInterceptor beforeTheFirstTransaction(Runnable act) {
    AtomicBoolean done = new AtomicBoolean();
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(
          Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest && !done.getAndSet(true)) {
          act.run();
        }
      }
    };
  }

  private Case done(Case before, List<CaseEvent> events) {
    assertThat(store.append(before, events)).isTrue();
    return before.after(events);
  }

  private Map<String, AttributeValue> item(String caseId, String item) {
    return dynamo.getItem(get -> get.tableName(table).key(CaseItems.key(caseId, item))).item();
  }
}
