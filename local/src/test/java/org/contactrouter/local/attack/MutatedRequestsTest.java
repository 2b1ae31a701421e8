package org.contactrouter.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.local.functions.FunctionLog;
import org.contactrouter.local.logs.LogTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ten thousand requests with something changed in each of them. A failure prints its number and the
 * event; {@code -Dattack.only=NUMBER} sends that one again.
 */
class MutatedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("attack.requests", 10_000);
  private static final long SEED = Long.getLong("attack.seed", 20_260_302);
  private static final int TO_A_SCENE = 250;

  /** All of these are reached, or the mutations are too tame or too wild. */
  private static final Set<Integer> EVERY_STATUS =
      Set.of(200, 201, 202, 204, 303, 304, 400, 403, 404, 409, 413, 415, 422);

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Contract contract = new Contract();

  MutatedRequestsTest() throws IOException {}

  @Test
  void getOnlyDocumentedAnswersAndLoseNothing() throws IOException {
    try (Target target = Target.open(new Heard(log))) {
      Integer only = Integer.getInteger("attack.only");
      if (only == null) {
        IntStream.range(0, REQUESTS / TO_A_SCENE).parallel().forEach(one -> scene(target, one));
      } else {
        attempt(target, open(target, only / TO_A_SCENE), only);
      }
      assertThat(failures).isEmpty();
      assertThat(only == null ? statuses : EVERY_STATUS).isEqualTo(EVERY_STATUS);
      assertThat(target.cases()).isEqualTo(accepted);
      new LogTable().holds(log, Stream.concat(Stream.of(Words.SECRET, "@"), tokens.stream()));
    }
  }

  private void scene(Target target, int number) {
    Scene scene = open(target, number);
    for (int i = 0; i < TO_A_SCENE; i++) {
      attempt(target, scene, number * TO_A_SCENE + i);
    }
  }

  private Scene open(Target target, int number) {
    Scene scene = Scene.open(target, number);
    accepted.addAll(scene.caseIds());
    tokens.addAll(scene.tokens());
    return scene;
  }

  private void attempt(Target target, Scene scene, int number) {
    Random random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
    String operation = operation(random);
    Wire wire = new Requests(random, scene).of(operation);
    Mutations mutations = new Mutations(random, scene);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      mutations.mutate(wire);
    }
    ObjectNode event = wire.event();
    if (random.nextInt(8) == 0) {
      mutations.mutate(event, wire);
    }
    try {
      Answer answer = target.answer(operation, event.toString());
      statuses.add(answer.status());
      contract.check(operation, answer);
      kept(target, operation, wire, event, answer);
    } catch (AssertionError | RuntimeException failure) {
      failures.add("request %d: %s\n%s".formatted(number, event, failure));
    }
  }

  /** A third of them are contacts; the list of all open work, which grows with them, is rare. */
  private String operation(Random random) {
    List<String> all = List.copyOf(contract.operations());
    String one = random.nextInt(3) == 0 ? "POST /f/{formId}" : all.get(random.nextInt(all.size()));
    return one.equals("GET /q/{token}") && random.nextInt(60) > 0 ? "POST /w/{token}" : one;
  }

  private void kept(Target target, String operation, Wire wire, JsonNode event, Answer answer) {
    if (answer.status() >= 400) {
      return;
    }
    switch (operation) {
      case "POST /f/{formId}" -> {
        Case stored = stored(target, answer);
        accepted.add(stored.id());
        assertThat(Said.of(stored.contact())).isEqualTo(Said.of(fields(wire, event)));
      }
      case "POST /c/{token}/message" -> said(target, wire, event, "message");
      default -> {}
    }
  }

  private static Map<String, List<String>> fields(Wire wire, JsonNode event) {
    return wire.meant == null ? Decoded.fields(event) : wire.meant;
  }

  private static Case stored(Target target, Answer answer) {
    String token =
        answer.status() == 201
            ? answer.json().path("token").stringValue()
            : answer.header("location").replaceFirst(".*(/|#case=)", "");
    return target.store().asAccepted(token.substring(0, token.indexOf('.'))).orElseThrow();
  }

  private static void said(Target target, Wire wire, JsonNode event, String field) {
    String caseId = wire.segment.substring(0, wire.segment.indexOf('.'));
    assertThat(target.store().find(caseId).orElseThrow().talk())
        .extracting(message -> Optional.of(message.text()))
        .contains(Said.last(fields(wire, event), field));
  }

  /** Keeps what functions write. */
  private record Heard(List<String> lines) implements FunctionLog {
    @Override
    public void line(String text) {
      lines.add(text);
    }

    @Override
    public void failed(String function, Throwable cause) {
      lines.add(function + " failed: " + cause);
    }
  }
}
