package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import org.contactrouter.aws.LocalStackClients;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Heartbeat;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.Turns;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.contract.CaseStoreContract;
import org.contactrouter.testing.contract.CustomersContract;
import org.contactrouter.testing.contract.HeartbeatContract;
import org.contactrouter.testing.contract.KnowledgeContract;
import org.contactrouter.testing.contract.KnowledgeShelfContract;
import org.contactrouter.testing.contract.SettingsSourceContract;
import org.contactrouter.testing.contract.TurnsContract;
import org.contactrouter.testing.localstack.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The adapters on DynamoDB keep their contracts on LocalStack, too. */
@Tag(LocalStack.TAG)
class DynamoOnLocalStackIT {
  private static DynamoDbClient dynamo;

  @BeforeAll
  static void connect() {
    dynamo = LocalStackClients.of(DynamoDbClient.builder());
  }

  @Nested
  class Cases extends CaseStoreContract {
    private final CaseStore store = new DynamoCaseStore(dynamo, Tables.cases(dynamo));

    @Override
    protected CaseStore store() {
      return store;
    }
  }

  @Nested
  class CustomersByDigest extends CustomersContract {
    private final Customers customers = new DynamoCustomers(Tables.directory(dynamo));

    @Override
    protected Customers customers() {
      return customers;
    }
  }

  @Nested
  class Sweeps extends HeartbeatContract {
    private final Heartbeat heartbeat = new DynamoHeartbeat(Tables.directory(dynamo));

    @Override
    protected Heartbeat heartbeat() {
      return heartbeat;
    }
  }

  @Nested
  class Banks extends KnowledgeContract {
    private final MovableClock clock = new MovableClock(MONDAY);
    private final KnowledgeTable table = Tables.knowledge(dynamo);
    private final KnowledgeShelf shelf = new DynamoKnowledgeShelf(table, clock);
    private final Knowledge knowledge = new DynamoKnowledge(table, BANKS, clock, Runnable::run);

    @Override
    protected Knowledge knowledge() {
      return knowledge;
    }

    @Override
    protected KnowledgeShelf shelf() {
      return shelf;
    }

    @Override
    protected void passThirtySeconds() {
      clock.advance(Duration.ofSeconds(30));
    }
  }

  @Nested
  class Shelf extends KnowledgeShelfContract {
    private final KnowledgeShelf shelf =
        new DynamoKnowledgeShelf(Tables.knowledge(dynamo), new MovableClock(MONDAY));

    @Override
    protected KnowledgeShelf shelf() {
      return shelf;
    }
  }

  @Nested
  class SettingsByVersion extends SettingsSourceContract {
    private final MovableClock clock = new MovableClock(MONDAY);
    private final DynamoSettings settings =
        new DynamoSettings(
            Tables.directory(dynamo), SettingsSourceContract::sample, DEFAULTS, clock);

    @Override
    protected SettingsSource source() {
      return settings;
    }

    @Override
    protected void apply(String company) {
      assertThat(settings.apply(company)).isPresent();
    }

    @Override
    protected void passThirtySeconds() {
      clock.advance(Duration.ofSeconds(30));
    }
  }

  @Nested
  class TurnsByQueue extends TurnsContract {
    private final Turns turns = new DynamoTurns(Tables.directory(dynamo));

    @Override
    protected Turns turns() {
      return turns;
    }
  }
}
