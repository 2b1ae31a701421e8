package org.contactrouter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.Submitted;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.HiddenSatisfaction;
import org.contactrouter.cases.Ledger;
import org.contactrouter.cases.Resolution;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.port.Postman;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Form;
import org.junit.jupiter.api.Test;

/**
 * A year of a small shop, day by day in virtual time: every event, mail and promise of it is
 * written down in {@code year.txt}. {@code -Dgolden=write} writes that anew, to be read in review.
 */
class YearOfASmallShopTest {
  private static final String MARTA = "marta";
  private static final String RUI = "rui";
  private static final Set<String> BOTH = Set.of(MARTA, RUI);
  private static final Path YEAR = Path.of("src/test/resources/org/contactrouter/testing/year.txt");

  private final Simulation shop =
      new Simulation(
          SmallShop.settings(BOTH, Set.of()), new WordForWordBanks(), at("2026-11-23T09:00"));

  @Test
  void keepsItsPromisesOrSaysSorry() throws IOException {
    String thanked = thanksDoNotEndAPromise();
    String festive = nobodyAnswersOnAHoliday();
    String absent = whoIsAwayGetsNothingNew();
    String vanished = whatLiesGoesToSomebodyElse();
    String broken = aBrokenPromiseIsApologisedFor();
    String reopened = whatDidNotStaySolvedIsWorkAgain();
    String low = aLowRatingIsMadeGood();
    String called = aCallIsMadeWhenItWasPromised();
    String asked = aQuestionStopsTheClockOfTheSolution();
    until("2027-11-23T09:00");

    assertThat(promises(thanked)).containsOnly(Promise.State.KEPT).hasSize(3);
    assertThat(shop.find(festive).promises().getFirst().dueAt()).isEqualTo(at("2026-12-28T12:30"));
    assertThat(holders(absent)).containsExactly(MARTA);
    assertThat(holders(vanished)).endsWith(RUI, MARTA);
    assertThat(promises(broken))
        .containsExactly(
            Promise.State.KEPT, Promise.State.BROKEN, Promise.State.KEPT, Promise.State.KEPT);
    assertThat(mails(broken)).contains("LATE luis@example.com", "BREACH marta@shop.example");
    assertThat(happened(reopened, Change.FollowedUp.class)).isEqualTo(2);
    assertThat(happened(reopened, Change.Rated.class)).isZero();
    Case recovery = shop.find(ContinueCase.after(shop.find(low)).orElseThrow());
    assertThat(recovery.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(recovery.resolution().map(Resolution::word)).contains(Resolution.Word.CONFIRMED);
    assertThat(promises(called)).containsOnly(Promise.State.KEPT);
    assertThat(happened(asked, Change.Breached.class)).isZero();
    assertThat(shop.find(asked).resolution().map(Resolution::word))
        .contains(Resolution.Word.ASSUMED);
    everythingIsOverAndAccountedFor();
    isWhatIsWrittenDown();
  }

  private String thanksDoNotEndAPromise() {
    String id = write("ana", Language.PT_PT, "Onde está a minha encomenda?", "2026-11-23T10:00");
    until("2026-11-23T11:00");
    reply(id, "Olá, Ana: sai hoje.", "Enviar o código", "2026-11-24T17:00");
    until("2026-11-23T12:00");
    say(id, "Obrigada!");
    assertThat(shop.find(id).openPromises())
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.ACTION, Promise.Kind.REPLY);
    until("2026-11-23T15:00");
    resolve(id, "O código é 4471.");
    until("2026-11-24T11:00");
    done(shop.hear(hear -> hear.helped(id)));
    done(
        shop.goOn(
            goOn -> goOn.rate(id, new Change.Rated(5, Optional.of(5), none()), Optional.empty())));
    return id;
  }

  private String nobodyAnswersOnAHoliday() {
    String id = write("luis", Language.ES, "¿Dónde está mi factura?", "2026-12-24T17:30");
    until("2026-12-28T09:30");
    resolve(id, "Aquí la tiene.");
    return id;
  }

  private String whoIsAwayGetsNothingNew() {
    shop.settings().apply(SmallShop.settings(BOTH, Set.of(RUI)));
    String id = write("emma", Language.EN, "Where is my invoice?", "2027-01-11T09:30");
    until("2027-01-11T10:00");
    resolve(id, "Here it is.");
    shop.settings().apply(SmallShop.settings(BOTH, Set.of()));
    return id;
  }

  private String whatLiesGoesToSomebodyElse() {
    String id = write("ana", Language.PT_PT, "O carregador não carrega.", "2027-02-01T09:30");
    if (!holder(id).equals(RUI)) {
      done(shop.work(work -> work.moving().transfer(id, MARTA, "shop", Optional.of(RUI), "Tua")));
    }
    until("2027-02-01T14:45");
    shop.settings().apply(SmallShop.settings(Set.of(MARTA), Set.of()));
    resolve(id, "Segue outro.");
    return id;
  }

  private String aBrokenPromiseIsApologisedFor() {
    String id = write("luis", Language.ES, "El cargador llegó roto.", "2027-03-22T09:30");
    until("2027-03-22T10:00");
    reply(id, "Lo miro.", "Enviar otro", "2027-03-23T12:00");
    until("2027-03-23T14:30");
    assertThat(shop.find(id).level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    reply(id, "Perdone: sale hoy.", "Que llegue", "2027-03-25T12:00");
    until("2027-03-25T10:00");
    resolve(id, "Ya ha llegado.");
    return id;
  }

  private String whatDidNotStaySolvedIsWorkAgain() {
    String id = write("emma", Language.EN, "The charger is broken.", "2027-05-03T09:30");
    until("2027-05-03T10:00");
    resolve(id, "I sent a new one.");
    until("2027-05-03T12:00");
    done(shop.hear(hear -> hear.helped(id)));
    until("2027-05-10T12:00");
    done(shop.hear(hear -> hear.notHelped(id)));
    assertThat(shop.find(id).state()).isEqualTo(CaseState.OPEN);
    until("2027-05-10T15:00");
    resolve(id, "I am sorry. Another one is on its way.");
    return id;
  }

  private String aLowRatingIsMadeGood() {
    String id = write("ana", Language.PT_PT, "Quero mudar a morada.", "2027-06-14T09:30");
    until("2027-06-14T10:00");
    resolve(id, "Feito.");
    done(shop.hear(hear -> hear.helped(id)));
    Change.Rated low = new Change.Rated(2, Optional.of(1), Optional.of("Fui tratada com frieza."));
    done(shop.goOn(goOn -> goOn.rate(id, low, Optional.empty())));
    String recovery = ContinueCase.after(shop.find(id)).orElseThrow();
    until("2027-06-14T11:00");
    resolve(recovery, "Ana, tem razão e peço desculpa.");
    done(shop.hear(hear -> hear.helped(recovery)));
    return id;
  }

  private String aCallIsMadeWhenItWasPromised() {
    String id = write("luis", Language.ES, "Necesito hablar de mi pedido.", "2027-07-05T09:30");
    until("2027-07-05T10:00");
    Window window = new Window(at("2027-07-06T10:00"), at("2027-07-06T11:00"));
    done(shop.call(call -> call.ask(id, "+34 910 000 000", window)));
    reply(id, "Le llamo mañana.", "Tener los datos", "2027-07-06T10:00");
    until("2027-07-06T09:30");
    done(shop.work(work -> work.promises().keep(id, holder(id), "promise-3")));
    until("2027-07-06T10:30");
    done(shop.work(work -> work.promises().keep(id, holder(id), "promise-2")));
    resolve(id, "Como hablamos, queda cambiado.");
    return id;
  }

  private String aQuestionStopsTheClockOfTheSolution() {
    String id = write("emma", Language.EN, "My parcel is late.", "2027-09-06T09:30");
    until("2027-09-06T10:00");
    done(shop.work(work -> work.ask(id, holder(id), "What is the number?")));
    until("2027-09-09T09:00");
    say(id, "4471");
    until("2027-09-09T10:00");
    done(shop.work(work -> work.ask(id, holder(id), "And the street?")));
    return id;
  }

  private void everythingIsOverAndAccountedFor() {
    shop.cases().forEach(CaseInvariants::check);
    assertThat(shop.cases()).extracting(Case::state).containsOnly(CaseState.CLOSED);
    Ledger all = Ledger.of(shop.cases());
    assertThat(all.isBalanced()).isTrue();
    assertThat(all.open()).isZero();
    assertThat(sum(Ledger.byAgent(shop.cases()).values())).isEqualTo(all.made());
    assertThat(sum(Ledger.byDay(shop.cases(), SmallShop.LISBON).values())).isEqualTo(all.made());
    shop.cases().forEach(one -> shop.loop().repeat(one.id()));
  }

  private static int sum(Iterable<Ledger> ledgers) {
    int made = 0;
    for (Ledger ledger : ledgers) {
      assertThat(ledger.isBalanced()).isTrue();
      made += ledger.made();
    }
    return made;
  }

  private void isWhatIsWrittenDown() throws IOException {
    StringBuilder year = new StringBuilder();
    for (Case one : shop.cases()) {
      year.append("# ").append(one.contact().message()).append('\n');
      one.history().forEach(event -> year.append(line(event)));
      year.append("hidden ").append(HiddenSatisfaction.of(one).score()).append("\n\n");
    }
    year.append("# Outbox\n");
    for (Postman.Mail mail : shop.postman().sent()) {
      year.append(local(mail.at())).append(' ').append(mail.to()).append(": ");
      year.append(mail.subject().replaceFirst("[A-Z0-9]{4}(?=\\)?$| )", "CASE")).append('\n');
    }
    Ledger ledger = Ledger.of(shop.cases());
    year.append("\n# Ledger\n").append(ledger).append('\n');
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(YEAR.getParent());
      Files.writeString(YEAR, year);
    }
    assertThat(year.toString()).isEqualTo(Files.readString(YEAR, UTF_8));
  }

  /** Mails that were handed over are in the outbox below. */
  private static String line(CaseEvent event) {
    return event.change() instanceof Change.MailSent
        ? ""
        : local(event.at())
            + " "
            + event.by().agent().orElse(event.by().role().name().toLowerCase(Locale.ROOT))
            + " "
            + said(event.change())
            + "\n";
  }

  private static String said(Change change) {
    return switch (change) {
      case Change.Accepted accepted ->
          "Accepted " + accepted.decision().level() + " " + accepted.decision().because();
      case Change.Linked linked -> "Linked";
      case Change.PromiseMade(Promise made) ->
          "PromiseMade " + made.id() + " " + made.kind() + " by " + local(made.dueAt());
      case Change other -> other.toString();
    };
  }

  private String write(String who, Language language, String message, String when) {
    until(when);
    Submitted submitted =
        new Submitted(
            Form.CONTACT,
            message,
            Optional.of(who),
            Optional.of(who + "@example.com"),
            Optional.empty(),
            language,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new LinkedHashMap<>(),
            Optional.empty(),
            Optional.empty(),
            message);
    return shop.take(submitted).id();
  }

  private void reply(String id, String text, String promise, String due) {
    done(shop.work(work -> work.reply(id, holder(id), text, promise, at(due))));
  }

  private void resolve(String id, String text) {
    Optional<String> cause = Optional.of("DELIVERY");
    done(
        shop.work(
            work ->
                work.resolve(
                    id,
                    holder(id),
                    text,
                    "Feito",
                    shop.find(id).level() == ContactLevel.HIGH_TOUCH ? cause : none())));
  }

  private void say(String id, String text) {
    done(shop.hear(hear -> hear.message(id, text)));
  }

  private String holder(String id) {
    return shop.find(id).assignee().orElseThrow();
  }

  private List<Promise.State> promises(String id) {
    return shop.find(id).promises().stream().map(Promise::state).toList();
  }

  private long happened(String id, Class<? extends Change> kind) {
    return shop.find(id).history().stream()
        .filter(event -> kind.isInstance(event.change()))
        .count();
  }

  /** Who got it, one after the other. */
  private List<String> holders(String id) {
    List<String> holders = new ArrayList<>();
    List<CaseEvent> history = shop.find(id).history();
    for (int until = 1; until <= history.size(); until++) {
      Case.of(history.subList(0, until))
          .assignee()
          .filter(one -> holders.isEmpty() || !holders.getLast().equals(one))
          .ifPresent(holders::add);
    }
    return holders;
  }

  private List<String> mails(String id) {
    return shop.find(id).history().stream()
        .flatMap(event -> event.mail().stream())
        .map(
            order ->
                order.kind()
                    + " "
                    + order
                        .agent()
                        .map(agent -> agent + "@shop.example")
                        .orElseGet(() -> shop.find(id).contact().email().orElseThrow()))
        .toList();
  }

  private void until(String local) {
    Duration time = Duration.between(shop.now(), at(local));
    if (time.isPositive()) {
      shop.advance(time);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SmallShop.LISBON).toInstant();
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, SmallShop.LISBON);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }
}
