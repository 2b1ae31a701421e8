package org.contactrouter.words;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.words.Samples.DUE;
import static org.contactrouter.words.Samples.LISBON;
import static org.contactrouter.words.Samples.NOW;
import static org.contactrouter.words.Samples.contact;
import static org.contactrouter.words.Samples.ids;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.Language;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Feeling;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.triage.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgementTest {
  private static final Instant FRIDAY = Instant.parse("2026-11-27T23:59:59Z");

  @Test
  void saysWhatHappensNextAndByWhen() {
    assertThat(said(Language.PT_PT, Optional.of("Marina"), List.of()))
        .allMatch(text -> text.startsWith("Olá, Marina. "))
        .allMatch(text -> text.contains("até quarta-feira, 25 de novembro, às 12:00 (hora de"));
    assertThat(said(Language.PT_BR, Optional.empty(), List.of()))
        .allMatch(text -> text.startsWith("Olá. "))
        .anyMatch(text -> text.contains("Vamos responder até quarta-feira, 25 de novembro"));
    assertThat(said(Language.ES, Optional.empty(), List.of()))
        .allMatch(text -> text.contains("a más tardar el miércoles 25 de noviembre, a las 12:00"));
    assertThat(said(Language.EN, Optional.of("Ann"), List.of()))
        .allMatch(text -> text.startsWith("Hello Ann. "))
        .allMatch(text -> text.contains("by Wednesday, 25 November, at 12:00 (Lisbon time)"));
  }

  @Test
  void greetsByNameOnlyWhatReadsLikeOne() {
    assertThat(greeting("Ana d’Ávila-Núñez")).isEqualTo("Hello Ana d’Ávila-Núñez.");
    assertThat(greeting("  J. \n Silva ")).isEqualTo("Hello J. Silva.");
    assertThat(greeting("win.example")).isEqualTo("Hello.");
    assertThat(greeting("http://win.example/")).isEqualTo("Hello.");
    assertThat(greeting("call 555 0100")).isEqualTo("Hello.");
    assertThat(greeting("")).isEqualTo("Hello.");
  }

  @Test
  void namesTheCustomersOwnDeadline() {
    Observation day = seen(List.of(), Optional.of(FRIDAY), List.of());
    Observation hour =
        seen(List.of(), Optional.of(Instant.parse("2026-11-27T17:30:00Z")), List.of());
    Observation passed =
        seen(List.of(), Optional.of(Instant.parse("2026-11-23T23:59:59Z")), List.of());

    assertThat(text(Language.ES, "one", day)).contains("el viernes 27 de noviembre");
    assertThat(text(Language.EN, "one", hour)).contains("Friday, 27 November, at 17:30");
    assertThat(text(Language.EN, "one", passed)).doesNotContain("23 November");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void neverGivesAFrustratedCustomerTheNeutralWords(Language language) {
    Set<String> neutral = said(language, Optional.empty(), List.of());
    for (Feeling feeling : Feeling.values()) {
      assertThat(said(language, Optional.empty(), List.of(feeling)))
          .hasSizeGreaterThanOrEqualTo(3)
          .doesNotContainAnyElementsOf(neutral)
          .noneMatch(text -> openings(language).stream().anyMatch(text::contains));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysNothingCheerfulToTheBereaved(Language language) {
    assertThat(said(language, Optional.of("Ana"), List.of(Feeling.GRIEF, Feeling.URGENCY)))
        .noneMatch(text -> text.matches("(?iU).*(!|\\bthank|\\bgracias|\\bobrigad|\\bgreat\\b).*"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysHonestlyThatSomethingFailed(Language language) {
    String failed = Words.of(Acknowledgement.class, "acknowledgement", language).text("failed");

    assertThat(text(language, "one", seen(List.of(), Optional.empty(), List.of("knowledge"))))
        .contains(failed);
    assertThat(text(language, "one", seen(List.of(), Optional.empty(), List.of())))
        .doesNotContain(failed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysTheSameToTheSameCaseAndItInThreeWaysToMany(Language language) {
    for (Function<Acknowledgement, String> outcome : outcomes()) {
      Observation seen = seen(List.of(), Optional.empty(), List.of());
      assertThat(ids().map(id -> outcome.apply(of(language, id, seen))).collect(toSet()))
          .hasSizeGreaterThanOrEqualTo(3);
      assertThat(outcome.apply(of(language, "one", seen)))
          .isEqualTo(outcome.apply(of(language, "one", seen)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatCanBeSaidIsReadInReview(Language language) {
    Golden.check("acknowledgement-" + language.tag() + ".txt", everything(language));
  }

  @Test
  void promisesAReplyInTheCustomersWords() {
    assertThat(PromiseText.reply(Language.EN, DUE, LISBON))
        .isEqualTo("A person replies by Wednesday, 25 November, at 12:00 (Lisbon time)");
    assertThat(PromiseText.reply(Language.PT_BR, DUE, ZoneId.of("America/Sao_Paulo")))
        .isEqualTo(
            "Uma pessoa responde até quarta-feira, 25 de novembro, às 09:00 (horário de Brasília)");
  }

  /** Texts that together hold every sentence there is; each is looked at, few are kept. */
  private static List<String> everything(Language language) {
    String when = new Moments(language, LISBON, NOW).dated(DUE).plain();
    Set<String> sentences = new TreeSet<>();
    List<String> all = new ArrayList<>();
    for (Observation seen : observations()) {
      for (Function<Acknowledgement, String> outcome : outcomes()) {
        for (String id : ids().toList()) {
          String text = outcome.apply(of(language, id, seen));
          assertThat(text).contains(when);
          if (sentences.addAll(List.of(text.split("(?<=[.:;]) ")))) {
            all.add(text);
          }
        }
      }
    }
    return all;
  }

  private static List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    all.add(seen(List.of(), Optional.empty(), List.of()));
    for (Feeling feeling : Feeling.values()) {
      all.add(seen(List.of(feeling), Optional.empty(), List.of()));
    }
    all.add(seen(List.of(Feeling.values()), Optional.empty(), List.of()));
    all.add(seen(List.of(), Optional.of(FRIDAY), List.of("knowledge")));
    return all;
  }

  private static List<Function<Acknowledgement, String>> outcomes() {
    return List.of(
        words -> words.received(DUE), words -> words.answered(DUE), words -> words.offered(DUE));
  }

  private static Set<String> openings(Language language) {
    Words words = Words.of(Acknowledgement.class, "acknowledgement", language);
    return words.keys().stream()
        .filter(key -> key.startsWith("opening.NEUTRAL"))
        .map(words::raw)
        .collect(toSet());
  }

  private static Set<String> said(Language language, Optional<String> name, List<Feeling> mood) {
    Observation seen = seen(mood, Optional.empty(), List.of());
    return outcomes().stream()
        .flatMap(
            outcome ->
                ids()
                    .map(
                        id ->
                            outcome.apply(
                                new Acknowledgement(contact(language, id, name), seen, LISBON))))
        .collect(toSet());
  }

  private static String greeting(String name) {
    Contact contact = contact(Language.EN, "one", Optional.of(name));
    return Salutation.of(Words.of(Acknowledgement.class, "acknowledgement", Language.EN), contact);
  }

  private static String text(Language language, String id, Observation seen) {
    return of(language, id, seen).received(DUE);
  }

  private static Acknowledgement of(Language language, String id, Observation seen) {
    return new Acknowledgement(contact(language, id, Optional.of("Marina")), seen, LISBON);
  }

  private static Observation seen(
      List<Feeling> feelings, Optional<Instant> deadline, List<String> failures) {
    List<Finding> emotional =
        feelings.stream().map(feeling -> new Finding(feeling.name(), "words", 0, 5)).toList();
    List<CustomerDeadline> deadlines =
        deadline.stream()
            .map(at -> new CustomerDeadline("words", 0, 5, LocalDate.ofInstant(at, LISBON), at))
            .toList();
    return new Observation(
        NOW,
        Optional.empty(),
        new Signals(List.of(), emotional, List.of(), deadlines),
        Facts.NONE,
        false,
        Optional.empty(),
        List.of(),
        failures);
  }
}
