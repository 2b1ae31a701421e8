package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;

class LoadedBanksTest {
  private final WordForWordBanks maker = new WordForWordBanks();
  private final List<Runnable> beside = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private final List<String> loaded = new ArrayList<>();
  private final LoadedBanks banks = new LoadedBanks(this::load, beside::add);

  @Test
  void waitsForTheFirstBank() {
    assertThat(asked("v000001", MONDAY)).isEqualTo("v000001");
    assertThat(beside).isEmpty();
  }

  @Test
  void saysWhyThereIsNoFirstBank() {
    missing.add("v000001");

    assertThatThrownBy(() -> asked("v000001", MONDAY)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void asksTheOldBankWhileTheNewOneIsLoaded() {
    asked("v000001", MONDAY);

    assertThat(asked("v000002", MONDAY)).isEqualTo("v000001");
    assertThat(asked("v000002", MONDAY.plusSeconds(1))).isEqualTo("v000001");
    assertThat(beside).hasSize(1);

    beside.getFirst().run();
    assertThat(asked("v000002", MONDAY.plusSeconds(2))).isEqualTo("v000002");
  }

  @Test
  void waitsForTheNewBankWhenItWasNotLoadedInTime() {
    asked("v000001", MONDAY);
    asked("v000002", MONDAY);

    assertThat(asked("v000002", MONDAY.plus(Duration.ofSeconds(30)))).isEqualTo("v000002");
  }

  @Test
  void keepsTheOldBankWhenTheNewOneCannotBeLoaded() {
    missing.add("v000002");
    asked("v000001", MONDAY);
    asked("v000002", MONDAY);
    beside.getFirst().run();

    assertThat(asked("v000002", MONDAY.plusSeconds(30))).isEqualTo("v000001");

    missing.clear();
    assertThat(asked("v000002", MONDAY.plusSeconds(60))).isEqualTo("v000002");
  }

  @Test
  void waitsForTheBanksThatAreNewWhenToldTo() {
    LoadedBanks waiting = new LoadedBanks(this::load, Thread::startVirtualThread);
    waiting.bank("pt", "v000001", MONDAY);

    waiting.renew(Map.of("pt", "v000002", "es", "v000002"), Duration.ofMinutes(1));

    missing.add("v000002");
    assertThat(waiting.bank("pt", "v000002", MONDAY).version()).isEqualTo("v000002");
  }

  @Test
  void waitsNoLongerThanItIsToldTo() {
    asked("v000001", MONDAY);

    banks.renew(Map.of("pt", "v000002"), Duration.ZERO);

    assertThat(asked("v000002", MONDAY)).isEqualTo("v000001");
    beside.getFirst().run();
    assertThat(asked("v000002", MONDAY)).isEqualTo("v000002");
  }

  @Test
  void loadsABankOnceThoughItWasAskedForTwice() {
    asked("v000001", MONDAY);
    banks.renew(Map.of("pt", "v000002"), Duration.ZERO);
    asked("v000002", MONDAY);

    beside.forEach(Runnable::run);

    assertThat(loaded).containsExactly("v000001", "v000002");
  }

  private String asked(String version, Instant now) {
    return banks.bank("pt", version, now).version();
  }

  private Bank load(String language, String version) {
    if (missing.contains(version)) {
      throw new StoreUnavailable("not there", null);
    }
    loaded.add(version);
    return maker.read(
        maker.build(BankDraft.of(language, version, KnowledgeFixtures.entries())).stored());
  }
}
