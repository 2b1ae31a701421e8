package org.contactrouter.aws.dynamo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CaseItemsTest {
  private final Case opened = CaseFixtures.escalated("one", MONDAY);

  @Test
  void acceptsWithEverythingThatIndexesNeed() {
    Map<String, AttributeValue> item = new HashMap<>(CaseItems.acceptance(opened));

    assertThat(PackedText.unpack(requireNonNull(item.remove("event"))))
        .startsWith("{\"number\":0,");
    assertThat(item)
        .isEqualTo(
            Map.of(
                "caseId", text("one"),
                "item", text("event#000000"),
                "acceptedAt", text("2026-11-23T10:02:00.000Z"),
                "customerDigest", text(CaseFixtures.CUSTOMER),
                "state", text("NEW"),
                "level", text("LOW_TOUCH"),
                "queue", text("low-touch"),
                "dueAt", text("2026-11-23T14:02:00.000Z"),
                "momentShard", text(shard("one")),
                "nextMomentAt", text("2026-11-23T10:03:00.000Z")));
  }

  @Test
  void namesAnActByWhetherItAsksForDispatch() {
    List<CaseEvent> silent = CaseFixtures.message(opened, "Então?", MONDAY);
    List<CaseEvent> mailing =
        NextEvents.of(opened, MONDAY, Actor.ROUTER)
            .add(new Change.FollowedUp())
            .add(new Change.Closed())
            .mailCustomer(MailKind.FOLLOW_UP)
            .list();
    List<CaseEvent> waiting =
        NextEvents.of(opened, MONDAY, Actor.ROUTER)
            .add(new Change.Released(), Timer.until(TimerKind.ASSIGNMENT, MONDAY, MONDAY))
            .list();

    assertThat(Attributes.text(CaseItems.act("one", silent), "item")).isEqualTo("event#000001");
    assertThat(Attributes.text(CaseItems.act("one", mailing), "item")).isEqualTo("event!000001");
    assertThat(Attributes.text(CaseItems.act("one", waiting), "item")).isEqualTo("event!000001");
  }

  @Test
  void readsACaseFromItsActsByTheirNumbers() {
    List<CaseEvent> assigned = CaseFixtures.assigned(opened, "rui", MONDAY);
    Case before = opened.after(assigned);
    List<CaseEvent> resolved = CaseFixtures.resolved(before, "rui", MONDAY);

    List<Map<String, AttributeValue>> acts =
        Stream.of(
                CaseItems.act("one", resolved),
                CaseItems.act("one", assigned),
                CaseItems.acceptance(opened))
            .sorted(CaseItems.BY_NUMBER)
            .toList();

    assertThat(CaseItems.readCase(acts)).isEqualTo(before.after(resolved));
    assertThat(CaseItems.lastNumber(acts)).isEqualTo(3);
  }

  @Test
  void keepsAShortActReadableAndALongOneSmall() {
    Map<String, AttributeValue> brief =
        CaseItems.act("one", CaseFixtures.message(opened, "Então?", MONDAY));
    Map<String, AttributeValue> lengthy =
        CaseItems.act("one", CaseFixtures.message(opened, "Então? ".repeat(500), MONDAY));

    assertThat(Attributes.text(brief, "event")).contains("Então?");
    assertThat(requireNonNull(lengthy.get("event")).b().asByteArray().length).isLessThan(400);
  }

  @Test
  void keepsTheHeadSmall() {
    Case assigned = opened.after(CaseFixtures.assigned(opened, "rui", MONDAY));

    assertThat(CaseItems.head(CaseHead.of(assigned)))
        .isEqualTo(
            Map.of(
                "caseId", text("one"),
                "item", text("head"),
                "version", AttributeValue.fromN("1"),
                "state", text("OPEN"),
                "level", text("LOW_TOUCH"),
                "queue", text("low-touch"),
                "assignee", text("rui"),
                "dueAt", text("2026-11-23T14:02:00.000Z"),
                "momentShard", text(shard("one")),
                "nextMomentAt", text("2026-11-23T13:02:00.000Z")));
  }

  @Test
  void spreadsCasesOverAllShards() {
    assertThat(IntStream.range(0, 400).mapToObj(i -> shard("case-" + i)).distinct())
        .hasSize(CaseItems.SHARDS)
        .allMatch(shard -> shard.matches("0\\d|1[0-5]"));
  }

  @Test
  void writesTimesSoThatTheySortAsText() {
    assertThat(Attributes.time(MONDAY).s()).isEqualTo("2026-11-23T10:02:00.000Z");
    assertThat(Attributes.time(MONDAY.plusNanos(1_999_999)).s())
        .isEqualTo("2026-11-23T10:02:00.001Z");
  }

  private static String shard(String id) {
    return Attributes.text(CaseItems.acceptance(CaseFixtures.escalated(id, MONDAY)), "momentShard");
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
