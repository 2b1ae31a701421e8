package org.contactrouter.functions.simulated;

import java.net.URI;
import java.util.Map;
import org.contactrouter.functions.simulated.Gateway.Client;
import org.contactrouter.testing.simulator.Front;
import org.contactrouter.testing.simulator.Told;
import org.contactrouter.testing.simulator.Wish;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A script that knows the address of a case, asks for anything there, and names no keys. */
final class CustomerScript implements Front.Page<Wish> {
  private final Gateway gateway;
  private final URI address;
  private final Document page;

  CustomerScript(Gateway gateway, URI address, Document page) {
    this.gateway = gateway;
    this.address = address;
    this.page = page;
  }

  @Override
  public Told send(Wish wish) {
    return switch (wish) {
      case Wish.Helped() -> post("feedback", Map.of("outcome", "helped"));
      case Wish.NotHelped() -> post("feedback", Map.of("outcome", "not_helped"));
      case Wish.Person() -> post("feedback", Map.of("outcome", "person"));
      case Wish.Choose(String entry) -> post("choice", Map.of("entry", entry));
      case Wish.ChooseNone() -> post("choice", Map.of("entry", "none"));
      case Wish.Say(String text) ->
          Replies.toScript(answer("message", Map.of("message", text)), text);
      case Wish.SomethingElse(String text) ->
          Replies.toScript(
              answer("feedback", Map.of("outcome", "something_else", "message", text)), text);
      case Wish.Rate(int score, String comment) ->
          post("rating", Map.of("score", "" + score, "comment", comment));
      case Wish.Call(String phone, int slot) ->
          CustomerPage.slot(page, slot)
              .map(Element::val)
              .map(time -> call(Map.of("phone", phone, "slot", time)))
              .orElseGet(Told.Refused::new);
      case Wish.Erase() -> erase();
    };
  }

  private Told call(Map<String, String> fields) {
    Answer answer = answer("callback", fields);
    return answer.status() == 422 ? new Told.Refused() : Replies.toScript(answer);
  }

  private Told erase() {
    Answer answer = gateway.delete(address, Client.SCRIPT);
    return answer.status() == 204 ? new Told.Done("") : Replies.toScript(answer);
  }

  private Told post(String act, Map<String, String> fields) {
    return Replies.toScript(answer(act, fields));
  }

  private Answer answer(String act, Map<String, String> fields) {
    return gateway.postJson(URI.create(address + "/" + act), fields);
  }
}
