package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.contactrouter.cases.Case;
import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.contract.CaseStoreContract;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoCaseStoreIT extends CaseStoreContract {
  private final DynamoDbClient dynamo = LocalDynamo.client();
  private final CaseStore store = new DynamoCaseStore(dynamo, Tables.cases(dynamo));

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
}
