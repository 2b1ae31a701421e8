package org.contactrouter.local.run;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.sample.Sample;
import org.contactrouter.local.template.Names;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages and time in the sample system, which all tests share: each uses cases of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalSystemTest {
  private LocalSystem system;
  private Visitor visitor;

  LocalSystemTest() throws IOException {
    system = Sample.start();
    visitor = new Visitor(system.baseUri());
  }

  @BeforeAll
  void answers() {
    assertThat(visitor.get("/healthz").statusCode()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    system.close();
  }

  @Test
  void carriesAWriteThroughStreamAndQueueToMail() {
    visitor.post("/cases/plain", "");
    system.time().settle();

    assertThat(mails("plain"))
        .extracting(Mail::to, Mail::text)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("agent@example.com", "Look.\n"));
  }

  @Test
  void carriesOnItsOwnWithoutBeingAsked() throws InterruptedException {
    visitor.post("/cases/unasked", "");

    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (mails("unasked").isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(mails("unasked")).hasSize(1);
  }

  @Test
  void keepsWhatTheStreamsFunctionGivesUpOnAndHearsTheRest() {
    visitor.post("/cases/poison-1", "");
    visitor.post("/cases/unheard-1", "");
    visitor.post("/cases/after-poison", "");
    system.time().settle();

    assertThat(mails("after-poison")).hasSize(1);
    assertThat(messages("StreamFailures"))
        .hasSize(2)
        .allMatch(body -> body.contains("\"batchSize\":1"));
  }

  @Test
  void movesAMessageThatFailsTooOftenToTheDeadLetters() {
    visitor.post("/cases/dead-1", "");
    system.time().advance(Duration.ofMinutes(10));

    assertThat(messages("DeadBells")).containsExactly("dead-1");
  }

  @Test
  void letsHappenWhatIsDueWhenTheClockIsMoved() {
    // In the middle of a minute: at its edge two sweeps would ring.
    Instant minute = system.clock().instant().plus(Duration.ofHours(30)).truncatedTo(MINUTES);
    Instant due = minute.plusSeconds(30);
    visitor.post("/cases/late?due=" + due, "");
    system.time().settle();
    assertThat(mails("due late")).isEmpty();

    system.time().advance(Duration.ofHours(29));
    assertThat(mails("due late")).isEmpty();

    system.time().advance(Duration.ofHours(2));
    assertThat(mails("due late"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.at()).isBetween(due, due.plusSeconds(5)));
  }

  @Test
  void movesTenDaysInSeconds() {
    long start = System.nanoTime();
    Instant before = system.clock().instant();
    var answer = visitor.post("/local/clock", "{\"advance\":\"P10D\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"now\"");
    assertThat(system.clock().instant()).isAfter(before.plus(Duration.ofDays(10)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void neverMovesTheClockBack() {
    assertThat(visitor.post("/local/clock", "{\"advance\":\"-PT1H\"}").statusCode()).isEqualTo(400);
    assertThat(visitor.post("/local/clock", "soon").statusCode()).isEqualTo(400);
  }

  @Test
  void listsMailAndCases() {
    visitor.post("/cases/listed", "");
    system.time().settle();

    assertThat(visitor.get("/local/mail").body()).contains("\"subject\":\"listed\"");
    assertThat(visitor.get("/local/cases").body()).contains("\"id\":\"listed\",\"state\":\"NEW\"");
    assertThat(visitor.get("/local/mail", "Accept", "text/html").body())
        .contains("<h2>listed</h2>");
    assertThat(visitor.get("/local/cases", "Accept", "text/html").body())
        .contains("<td>listed</td>");
  }

  private List<Mail> mails(String subject) {
    return system.outbox().newestFirst().stream()
        .filter(mail -> mail.subject().equals(subject))
        .toList();
  }

  private List<String> messages(String queue) {
    return system
        .queues()
        .client()
        .receiveMessage(receive -> receive.queueUrl(Names.queueUrl(queue)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }
}
