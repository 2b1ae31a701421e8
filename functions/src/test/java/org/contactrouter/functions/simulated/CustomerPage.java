package org.contactrouter.functions.simulated;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.testing.simulator.Front;
import org.contactrouter.testing.simulator.Told;
import org.contactrouter.testing.simulator.Wish;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A customer's page in a browser: what has no button there cannot be asked for. */
final class CustomerPage implements Front.Page<Wish> {
  private final Gateway gateway;
  private final Document page;
  private final Function<URI, String> shown;

  /**
   * A page that was opened.
   *
   * @param shown the case whose page is at an address
   */
  CustomerPage(Gateway gateway, Document page, Function<URI, String> shown) {
    this.gateway = gateway;
    this.page = page;
    this.shown = shown;
  }

  @Override
  public Told send(Wish wish) {
    return switch (wish) {
      case Wish.Helped() -> press(button("feedback", "outcome", "helped"), Map.of());
      case Wish.NotHelped() -> press(button("feedback", "outcome", "not_helped"), Map.of());
      case Wish.Person() -> press(button("feedback", "outcome", "person"), Map.of());
      case Wish.Choose(String entry) -> press(button("choice", "entry", entry), Map.of());
      case Wish.ChooseNone() -> press(button("choice", "entry", "none"), Map.of());
      case Wish.Say(String text) -> press(submit("message"), Map.of("message", text));
      case Wish.SomethingElse(String text) ->
          press(button("feedback", "outcome", "something_else"), Map.of("message", text));
      case Wish.Rate(int score, String comment) ->
          press(submit("rating"), Map.of("score", "" + score, "comment", comment));
      case Wish.Call(String phone, int slot) ->
          press(
              slot(page, slot).flatMap(_ -> submit("callback")),
              Map.of("phone", phone, "slot", slot(page, slot).map(Element::val).orElse("")));
      case Wish.Erase() -> erase();
    };
  }

  /** The page that says that it is gone is no redirect. */
  private Told erase() {
    Form form = Form.of(page.expectFirst("button[name=_method]"));
    Answer answer = gateway.post(form.action(), form.fields());
    return answer.status() == 200
        ? new Told.Done("")
        : Replies.toBrowser(answer, form.fields(), shown);
  }

  private Told press(Optional<Element> button, Map<String, String> typed) {
    return button
        .map(pressed -> Form.of(pressed).typed(typed))
        .map(form -> form.send(gateway, shown, _ -> form.fields().containsKey("slot")))
        .orElseGet(Told.Refused::new);
  }

  private Optional<Element> button(String act, String name, String value) {
    return page.select("form[action$=/" + act + "] button[name=" + name + "]").stream()
        .filter(one -> one.val().equals(value))
        .findFirst();
  }

  private Optional<Element> submit(String act) {
    return page.select("form[action$=/" + act + "] button").stream().findFirst();
  }

  /** One of the times that a page offers for a call. */
  static Optional<Element> slot(Document page, int slot) {
    List<Element> slots = page.select("input[name=slot]");
    return slots.isEmpty() ? Optional.empty() : Optional.of(slots.get(slot % slots.size()));
  }
}
