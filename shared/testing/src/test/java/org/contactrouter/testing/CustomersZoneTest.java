package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.act.Outcome;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Case;
import org.contactrouter.port.Postman;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** A customer reads every time as their own clocks show it, where their browser told the zone. */
class CustomersZoneTest {
  private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
  private static final String THEIRS = "(hora de Brasília)";

  private final Simulation world =
      new Simulation(SettingsFixtures.settings(), new WordForWordBanks(), MONDAY);

  @Test
  void everyPromiseIsToldInIt() {
    Case taken = take(QUESTION, BRASILIA);
    assertThat(taken.accepted().expectation().zone()).isEqualTo(BRASILIA);
    assertThat(taken.accepted().expectation().text()).contains(THEIRS);

    done(world.work(work -> work.reply(taken.id(), holder(taken), "Vejo.", "Ligar", inHours(30))));
    Window call = new Window(inHours(5), inHours(6));
    done(world.call(calls -> calls.ask(taken.id(), "+55 11 91234 5678", call)));
    done(world.hear(hear -> hear.message(taken.id(), "E o resto?")));

    assertThat(world.find(taken.id()).promises())
        .extracting(Promise::zone)
        .hasSize(4)
        .containsOnly(BRASILIA);
    assertThat(what(taken, Promise.Kind.CALLBACK)).containsExactly(calledAt("12:02", "13:02"));
    assertThat(what(taken, Promise.Kind.REPLY)).allMatch(words -> words.contains(THEIRS));
  }

  @Test
  void mailIsInItAndThatToAgentsInTheCompanys() {
    Case taken = take(QUESTION, BRASILIA);
    done(world.work(work -> work.reply(taken.id(), holder(taken), "Vejo.", "Ligar", inHours(30))));
    world.advance(Duration.ofHours(31));

    assertThat(mail(ContactFixtures.ADDRESS))
        .isNotEmpty()
        .allMatch(mail -> mail.text().contains(THEIRS))
        .noneMatch(mail -> mail.text().contains("Lisboa"));
    assertThat(mail(holder(taken)))
        .isNotEmpty()
        .allMatch(mail -> mail.text().contains("(hora de Lisboa)"))
        .noneMatch(mail -> mail.text().contains(THEIRS));
  }

  @Test
  void aDeadlineInTheTextEndsWithTheirDay() {
    Case taken = take("Preciso da fatura até sexta.", BRASILIA);
    Case clocked = take("Preciso da encomenda até sexta às 15:00.", BRASILIA);

    assertThat(taken.accepted().decision().deadline().orElseThrow().atZone(BRASILIA).toLocalTime())
        .isAfter(LocalTime.of(23, 58));
    assertThat(mail(holder(taken)).getFirst().text())
        .contains("O cliente precisa disto até sexta-feira, 27 de novembro.");
    assertThat(mail(holder(clocked)).getLast().text())
        .contains("até sexta-feira, 27 de novembro, às 15:00 (hora de Brasília).");
  }

  @Test
  void callsAreOfferedByDayThere() {
    Case here = take(QUESTION, SettingsFixtures.ZONE);
    Case there = take("Onde está a fatura?", ZoneId.of("America/Los_Angeles"));

    assertThat(offered(here).getFirst().from()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    assertThat(offered(there)).hasSize(6);
    assertThat(offered(there))
        .extracting(window -> window.from().atZone(ZoneId.of("America/Los_Angeles")).getHour())
        .startsWith(8, 9, 10);
  }

  @Test
  void theNextCaseOfTheSameCustomerKeepsIt() {
    Case taken = take(QUESTION, BRASILIA);
    done(world.work(work -> work.resolve(taken.id(), holder(taken), "Já.", "Já", cause())));
    done(world.hear(hear -> hear.helped(taken.id())));
    done(world.goOn(goOn -> goOn.anew(taken.id(), "E outra coisa.")));

    assertThat(world.cases())
        .hasSize(2)
        .allMatch(one -> one.contact().zone().equals(Optional.of(BRASILIA)));
  }

  private Case take(String message, ZoneId zone) {
    return world.take(ContactFixtures.submitted(message, Optional.of(zone)));
  }

  private List<Window> offered(Case whole) {
    List<Window> windows = new ArrayList<>();
    world.call(
        calls -> {
          windows.addAll(calls.windows(whole));
          return new Outcome.Done(whole);
        });
    return windows;
  }

  private List<String> what(Case taken, Promise.Kind kind) {
    return world.find(taken.id()).promises().stream()
        .filter(promise -> promise.kind() == kind)
        .map(Promise::what)
        .toList();
  }

  private static String calledAt(String from, String until) {
    return "Telefonamos-lhe segunda-feira, 23 de novembro, às %s %s, e o mais tardar às %s"
        .formatted(from, THEIRS, until);
  }

  private List<Postman.Mail> mail(String to) {
    return world.postman().sent().stream().filter(mail -> mail.to().startsWith(to)).toList();
  }

  private String holder(Case whole) {
    return world.find(whole.id()).assignee().orElseThrow();
  }

  private Instant inHours(int hours) {
    return world.now().plus(Duration.ofHours(hours));
  }

  private static Optional<String> cause() {
    return Optional.of("HOW_TO");
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }
}
