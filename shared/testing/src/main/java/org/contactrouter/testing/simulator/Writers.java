package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Change;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.simulator.Front.Letter;
import org.contactrouter.testing.simulator.Violation.Kind;

/** People who write, click twice, change their minds, rate, ask for calls and to be erased. */
final class Writers {
  private static final int LOW = 2;

  /** So many letters come from one address. */
  static final int LETTERS = 3;

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

  /** Someone has several things on their mind, from the first letter to before the last. */
  void write(int first, int last) {
    for (int letter = first; letter < last; letter++) {
      int number = letter;
      life.soon(Duration.ofHours(6), () -> write(number));
    }
  }

  /** Someone writes; a browser that gets no answer asks again under the same key. */
  void write(int number) {
    Letter letter = letter(number);
    life.send(() -> front.write(letter), told -> answered(number, letter, told));
  }

  private void answered(int number, Letter letter, Told told) {
    switch (told) {
      case Told.Done(String id) -> taken(number, id, letter.message());
      case Told.Gone() -> erased(number);
      case Told.Refused(), Told.Wrong(var _), Told.Failed(var _) ->
          life.violated(Violation.of(Kind.LOST, "refused", key(number)));
    }
  }

  private void taken(int number, String id, String message) {
    Optional<String> before = acknowledged.taken(key(number), id, message);
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
      if (life.once(4)) {
        // A double click, a proxy that repeats, or a browser that opens the last page again.
        life.soon(Duration.ofDays(3), () -> write(number));
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

  private Letter letter(int number) {
    SplittableRandom own = new SplittableRandom(seed * 31 + number);
    String message =
        switch (own.nextInt(8)) {
          case 0, 1 -> "devolver refund-eu";
          case 2 -> "como devolvo";
          case 3 -> "Quero apresentar uma reclamação formal. " + number;
          default -> "Onde está a minha fatura? 🙏\r\n" + number + " ";
        };
    int name = own.nextInt(NAMES.size() + 1);
    return new Letter(
        message,
        name == NAMES.size() ? Optional.empty() : Optional.of(NAMES.get(name)),
        own.nextInt(10) == 0
            ? Optional.empty()
            : Optional.of("c" + number / LETTERS + "@example.com"),
        own.nextInt(3) == 0 ? Optional.of("bills") : Optional.empty(),
        key.apply(key(number)),
        own.nextInt(20) == 0);
  }

  /** Somebody opens the page of their case, and does something there, sometimes much later. */
  private void act(String id) {
    boolean keyed = !life.once(4);
    life.open(() -> front.ofCustomer(id, keyed))
        .ifPresent(
            page -> {
              if (life.once(4)) {
                life.soon(Duration.ofDays(1), () -> send(id, page, keyed));
              } else {
                send(id, page, keyed);
              }
            });
  }

  private void send(String id, Front.Page<Wish> page, boolean keyed) {
    Wish wish = wish(id);
    if (keyed && wish instanceof Wish.Say(String text)) {
      acknowledged.saying(text);
    }
    if (wish instanceof Wish.Erase) {
      acknowledged.erasing(id);
    }
    life.send(() -> page.send(wish), told -> heard(id, wish, told));
    if (keyed && life.once(8)) {
      life.soon(Duration.ofDays(2), () -> life.send(() -> page.send(wish), _ -> {}));
    }
  }

  private Wish wish(String id) {
    return switch (life.random().nextInt(24)) {
      case 0, 1, 2, 3 -> new Wish.Helped();
      case 4, 5, 6 -> new Wish.NotHelped();
      case 7, 8, 9 -> new Wish.Person();
      case 10, 11, 12 -> new Wish.Choose("refund-br");
      case 13 -> new Wish.ChooseNone();
      case 14, 15 -> new Wish.Call(PHONE, life.random().nextInt(6));
      case 16, 17 -> new Wish.Rate(1 + life.random().nextInt(5), "Nota " + id);
      case 18 -> new Wish.SomethingElse(life.words("Outra coisa"));
      case 19 -> new Wish.Erase();
      default -> new Wish.Say(life.words("Mais uma coisa"));
    };
  }

  private void heard(String id, Wish wish, Told told) {
    if (wish instanceof Wish.Erase && !(told instanceof Told.Refused)) {
      acknowledged.erased(id, life.now());
    } else if (told instanceof Told.Done(String shown)) {
      done(id, wish, shown);
    } else if (told instanceof Told.Gone && !acknowledged.mayBeErased(id)) {
      life.violated(Violation.of(Kind.LOST, "not found", id));
    }
  }

  private void done(String id, Wish wish, String shown) {
    switch (wish) {
      case Wish.Say(String text) -> said(id, text, shown);
      case Wish.SomethingElse(String text) -> acknowledged.opened(shown, text);
      case Wish.Rate(int score, String comment) -> {
        if (score <= LOW) {
          recovery(id, comment)
              .ifPresentOrElse(next -> acknowledged.opened(next, comment), () -> lost(id));
        }
      }
      case Wish.Helped(),
          Wish.NotHelped(),
          Wish.Person(),
          Wish.Choose(var _),
          Wish.ChooseNone(),
          Wish.Call(var _, var _),
          Wish.Erase() -> {}
    }
  }

  /** Words after the end are in the case that goes on. */
  private void said(String id, String text, String shown) {
    if (shown.equals(id)) {
      acknowledged.said(id, text);
    } else {
      acknowledged.opened(shown, text);
    }
  }

  private void lost(String id) {
    cases
        .find(id)
        .ifPresent(whole -> life.violated(Violation.of(Kind.LOST, "nobody makes it good", whole)));
  }

  /** The case that was opened for a rating: it begins with what was said then. */
  private Optional<String> recovery(String id, String comment) {
    return cases.find(id).stream()
        .flatMap(whole -> whole.history().stream())
        .flatMap(
            event ->
                event.change() instanceof Change.Linked link
                    ? Optional.of(link).stream()
                    : Optional.<Change.Linked>empty().stream())
        .filter(link -> !link.earlier())
        .map(Change.Linked::other)
        .filter(next -> begins(next, comment))
        .findFirst();
  }

  private boolean begins(String id, String words) {
    return cases
        .find(id)
        .map(whole -> whole.contact().message().equals(words))
        .orElseGet(() -> acknowledged.mayBeErased(id));
  }
}
