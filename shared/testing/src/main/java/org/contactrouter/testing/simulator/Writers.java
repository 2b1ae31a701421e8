package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.Submitted;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.contact.Language;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.simulator.Violation.Kind;

/** People who write, click twice, change their minds, rate, ask for calls and to be erased. */
final class Writers {
  private static final int ATTEMPTS = 4;
  private static final String PHONE = "+351912345678";
  private static final List<String> NAMES = List.of("Ana Sousa", "João Pires", "Zoë d’Ávila");

  private final Front front;
  private final InMemoryCaseStore cases;
  private final Acknowledged acknowledged;
  private final Life life;
  private final long seed;
  private final UnaryOperator<String> key;
  private final Consumer<String> taken;

  /**
   * Lets people write.
   *
   * @param key what becomes of an idempotency key on its way
   * @param taken hears of each case that was taken for the first time
   */
  Writers(
      Front front,
      InMemoryCaseStore cases,
      Acknowledged acknowledged,
      Life life,
      long seed,
      UnaryOperator<String> key,
      Consumer<String> taken) {
    this.front = front;
    this.cases = cases;
    this.acknowledged = acknowledged;
    this.life = life;
    this.seed = seed;
    this.key = key;
    this.taken = taken;
  }

  /** Someone writes; a browser that gets no answer asks again under the same key. */
  void write(int number) {
    write(number, 1);
  }

  private void write(int number, int attempt) {
    Submitted submitted = submitted(number);
    try {
      switch (front.take().take(submitted, front.settings().known())) {
        case Receipt.Taken(Case opened, boolean _) -> taken(number, opened, submitted);
        case Receipt.Erased() -> erased(number);
        case Receipt.KeyReused(), Receipt.TooLarge() ->
            life.violated(Violation.of(Kind.LOST, "refused", key(number)));
      }
    } catch (StoreUnavailable | Faults.Killed failed) {
      if (attempt < ATTEMPTS) {
        life.soon(Duration.ofMinutes(2), () -> write(number, attempt + 1));
      }
    }
  }

  private void taken(int number, Case opened, Submitted submitted) {
    String id = opened.id();
    Optional<String> before = acknowledged.taken(key(number), id, submitted.message());
    if (before.filter(other -> !other.equals(id)).isPresent()) {
      life.violated(Violation.of(Kind.TWICE, "two cases under one key", id));
    }
    if (acknowledged.erased().containsKey(id)) {
      life.violated(Violation.of(Kind.PERSONAL, "taken after it was erased", id));
    }
    if (before.isEmpty()) {
      for (int act = life.random().nextInt(4); act > 0; act--) {
        Duration most = life.random().nextBoolean() ? Duration.ofSeconds(20) : Duration.ofDays(8);
        life.soon(most, () -> act(id));
      }
      if (life.random().nextInt(4) == 0) {
        // A double click, a proxy that repeats, or a browser that opens the last page again.
        life.soon(Duration.ofDays(3), () -> write(number, ATTEMPTS));
      }
      taken.accept(id);
    }
  }

  private void erased(int number) {
    String id = acknowledged.id(key(number)).orElse("");
    if (!acknowledged.mayBeErased(id)) {
      life.violated(Violation.of(Kind.LOST, "said to be erased, and nobody asked", id));
    }
  }

  private static String key(int number) {
    return "key-" + number;
  }

  private Submitted submitted(int number) {
    Random own = new Random(seed * 31 + number);
    String message =
        switch (own.nextInt(8)) {
          case 0, 1 -> "devolver refund-eu";
          case 2 -> "como devolvo";
          case 3 -> "Quero apresentar uma reclamação formal. " + number;
          default -> "Onde está a minha fatura? 🙏\r\n" + number;
        };
    int name = own.nextInt(NAMES.size() + 1);
    return new Submitted(
        Form.CONTACT,
        message,
        name == NAMES.size() ? Optional.empty() : Optional.of(NAMES.get(name)),
        own.nextInt(10) == 0 ? Optional.empty() : Optional.of("c" + number + "@example.com"),
        Optional.empty(),
        Language.PT_PT,
        List.of(),
        Optional.empty(),
        new LinkedHashMap<>(),
        Optional.of(key.apply(key(number))),
        own.nextInt(20) == 0 ? Optional.of("honeypot") : Optional.empty(),
        "digest-" + number);
  }

  private void act(String id) {
    switch (life.random().nextInt(24)) {
      case 0, 1, 2, 3 -> life.attempt(() -> front.hear().helped(id));
      case 4, 5, 6 -> life.attempt(() -> front.hear().notHelped(id));
      case 7, 8, 9 -> life.attempt(() -> front.hear().person(id));
      case 10, 11, 12 -> life.attempt(() -> front.hear().choose(id, "refund-br"));
      case 13 -> life.attempt(() -> front.hear().chooseNone(id));
      case 14, 15 -> call(id);
      case 16, 17 -> rate(id, 1 + life.random().nextInt(5), 1);
      case 18 -> goOn(id, life.words("Outra coisa"), 1);
      case 19 -> {
        acknowledged.erasing(id);
        erase(id, 1);
      }
      default -> say(id);
    }
  }

  private void say(String id) {
    String text = life.words("Mais uma coisa");
    if (life.attempt(() -> front.hear().message(id, text)) instanceof Outcome.Done) {
      acknowledged.said(id, text);
    }
  }

  private void call(String id) {
    life.attempt(
        () ->
            cases
                .find(id)
                .map(whole -> front.callbacks().windows(whole))
                .filter(windows -> !windows.isEmpty())
                .map(windows -> front.callbacks().ask(id, PHONE, life.any(windows)))
                .orElseGet(Outcome.Unknown::new));
  }

  /** A low rating opens a case with the words of it; who hears nothing clicks again. */
  private void rate(String id, int score, int attempt) {
    String comment = "Nota " + id;
    Change.Rated rated = new Change.Rated(score, Optional.empty(), Optional.of(comment));
    Optional<Outcome> outcome = life.heard(() -> front.goOn().rate(id, rated, Optional.empty()));
    if (outcome.isEmpty() && attempt < ATTEMPTS) {
      life.soon(Duration.ofMinutes(2), () -> rate(id, score, attempt + 1));
    }
    if (rated.isLow() && outcome.filter(Outcome.Done.class::isInstance).isPresent()) {
      recovery(id).ifPresentOrElse(next -> acknowledged.opened(next, comment), () -> lost(id));
    }
  }

  private void lost(String id) {
    cases
        .find(id)
        .ifPresent(whole -> life.violated(Violation.of(Kind.LOST, "nobody makes it good", whole)));
  }

  private Optional<String> recovery(String id) {
    return cases.find(id).stream()
        .flatMap(whole -> whole.history().stream())
        .flatMap(
            event ->
                event.change() instanceof Change.Linked link
                    ? Optional.of(link).stream()
                    : Optional.<Change.Linked>empty().stream())
        .filter(link -> !link.earlier())
        .map(Change.Linked::other)
        .findFirst();
  }

  private void goOn(String id, String text, int attempt) {
    Optional<Outcome> outcome = life.heard(() -> front.goOn().anew(id, text));
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Done(Case opened)) {
      acknowledged.opened(opened.id(), text);
    } else if (outcome.isEmpty() && attempt < ATTEMPTS) {
      life.soon(Duration.ofMinutes(2), () -> goOn(id, text, attempt + 1));
    }
  }

  private void erase(String id, int attempt) {
    try {
      front.erase().erase(id);
      acknowledged.erased(id, life.now());
    } catch (StoreUnavailable | Faults.Killed failed) {
      if (attempt < ATTEMPTS) {
        life.soon(Duration.ofMinutes(2), () -> erase(id, attempt + 1));
      }
    }
  }
}
