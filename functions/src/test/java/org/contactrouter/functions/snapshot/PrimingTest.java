package org.contactrouter.functions.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

class PrimingTest {
  private final Context<? extends Resource> context = Core.getGlobalContext();
  private final List<String> done = new ArrayList<>();
  private final Priming priming =
      new Priming(() -> done.add("rehearsed"), () -> done.add("looked again"));

  @Test
  void rehearsesBeforeTheSnapshot() {
    priming.beforeCheckpoint(context);

    assertThat(done).containsExactly("rehearsed");
  }

  @Test
  void looksAgainAfterEachRestore() {
    priming.afterRestore(context);
    priming.afterRestore(context);

    assertThat(done).containsExactly("looked again", "looked again");
  }

  @Test
  void failsNoDeploymentAndNoRequest() {
    Priming failing = new Priming(PrimingTest::fail, PrimingTest::fail);

    assertThatCode(() -> failing.beforeCheckpoint(context)).doesNotThrowAnyException();
    assertThatCode(() -> failing.afterRestore(context)).doesNotThrowAnyException();
  }

  private static void fail() {
    throw new NoClassDefFoundError("an encoder");
  }
}
