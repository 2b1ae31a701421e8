package org.contactrouter.testing.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.WorkCase;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change.Rated;
import org.contactrouter.contact.Language;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Form;

/** The use cases without the pages around them; keys are what pages would have them be. */
final class WithoutPages implements Front {
  private final Acts acts;

  WithoutPages(Acts acts) {
    this.acts = acts;
  }

  @Override
  public Told write(Letter letter) {
    return heard(
        () ->
            switch (acts.take().take(submitted(letter), acts.settings().known())) {
              case Receipt.Taken(Case opened, boolean _) -> new Told.Done(opened.id());
              case Receipt.Erased() -> new Told.Gone();
              case Receipt.KeyReused() -> new Told.Wrong("key reused");
              case Receipt.TooLarge() -> new Told.Wrong("too large");
            });
  }

  private static Submitted submitted(Letter letter) {
    return new Submitted(
        Form.CONTACT,
        letter.message(),
        letter.name(),
        letter.email(),
        Optional.empty(),
        Language.PT_PT,
        List.of(),
        Optional.empty(),
        letter.topic(),
        new LinkedHashMap<>(),
        Optional.of(letter.key()),
        letter.trapped() ? Optional.of("honeypot") : Optional.empty(),
        "digest of " + letter.message());
  }

  @Override
  public Optional<Page<Wish>> ofCustomer(String caseId, boolean keyed) {
    try {
      Optional<Case> shown = acts.store().find(caseId);
      Optional<String> key = shown.filter(_ -> keyed).map(WithoutPages::key);
      List<Window> calls = shown.map(acts.callbacks()::windows).orElseGet(List::of);
      return Optional.of(wish -> heard(() -> told(wish, caseId, key, calls)));
    } catch (StoreUnavailable | Faults.Killed failed) {
      return Optional.empty();
    }
  }

  private Told told(Wish wish, String id, Optional<String> key, List<Window> calls) {
    HearCustomer hear = acts.hear().under(key);
    return switch (wish) {
      case Wish.Helped() -> told(hear.helped(id));
      case Wish.NotHelped() -> told(hear.notHelped(id));
      case Wish.Person() -> told(hear.person(id));
      case Wish.Choose(String entry) -> told(hear.choose(id, entry));
      case Wish.ChooseNone() -> told(hear.chooseNone(id));
      case Wish.Say(String text) -> told(acts.goOn().message(hear, id, text));
      case Wish.SomethingElse(String text) -> told(acts.goOn().anew(id, text));
      case Wish.Rate(int score, String comment) ->
          told(acts.goOn().rate(id, new Rated(score, Optional.empty(), Optional.of(comment)), key));
      case Wish.Call(String phone, int slot) ->
          calls.isEmpty()
              ? new Told.Refused()
              : told(acts.callbacks().under(key).ask(id, phone, calls.get(slot % calls.size())));
      case Wish.Erase() -> acts.erase().erase(id) ? new Told.Done(id) : new Told.Gone();
    };
  }

  @Override
  public Optional<Page<Task>> ofAgent(String caseId, String agent) {
    try {
      Optional<String> key = acts.store().find(caseId).map(WithoutPages::key);
      WorkCase work = acts.work().under(key);
      return Optional.of(task -> heard(() -> told(of(task, work, caseId, agent))));
    } catch (StoreUnavailable | Faults.Killed failed) {
      return Optional.empty();
    }
  }

  private static Outcome of(Task task, WorkCase work, String id, String agent) {
    return switch (task) {
      case Task.Claim() -> work.claim(id, agent);
      case Task.Reply(String text, String promise, var due) ->
          work.reply(id, agent, text, promise, due);
      case Task.Ask(String text) -> work.ask(id, agent, text);
      case Task.Resolve(String text, String note, String cause) ->
          work.resolve(id, agent, text, note, Optional.of(cause).filter(code -> !code.isEmpty()));
      case Task.Raise() -> work.moving().raise(id, agent);
      case Task.Transfer(String queue, Optional<String> to, String note) ->
          work.moving().transfer(id, agent, queue, to, note);
      case Task.Snooze(var until) -> work.moving().snooze(id, agent, until);
      case Task.Consult(String whom, String question, var by) ->
          work.consults().ask(id, agent, whom, question, by);
      case Task.Consulted(String consult, String answer) ->
          work.consults().answer(id, agent, consult, answer);
      case Task.Keep(String promise) -> work.promises().keep(id, agent, promise);
      case Task.Cancel(String promise, String why) ->
          work.promises().cancel(id, agent, promise, why);
      case Task.Label(var wrong) -> work.moving().label(id, agent, wrong);
    };
  }

  /** What the pages call a repeat: the same on the page as it stood then. */
  private static String key(Case whole) {
    return Integer.toString(whole.talk().size());
  }

  private static Told told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Case now) -> new Told.Done(now.id());
      case Outcome.Refused(Case _) -> new Told.Refused();
      case Outcome.Unknown() -> new Told.Gone();
    };
  }

  private static Told heard(Supplier<Told> act) {
    try {
      return act.get();
    } catch (StoreUnavailable | Faults.Killed failed) {
      return new Told.Failed("" + failed.getMessage());
    }
  }
}
