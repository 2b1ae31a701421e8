package org.contactrouter.functions.simulated;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactrouter.testing.simulator.Told;
import org.jsoup.nodes.Element;

/** A form of a page, as its button sends it. */
record Form(URI action, Map<String, String> fields) {

  /** With what stands in it unseen, and the button's own value. */
  static Form of(Element button) {
    Element form = button.closest("form");
    if (form == null) {
      throw new IllegalStateException("a button without a form: " + button);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
    if (button.hasAttr("name")) {
      fields.put(button.attr("name"), button.val());
    }
    return new Form(URI.create(form.absUrl("action")), fields);
  }

  /** The same with more fields filled in. */
  Form typed(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new Form(action, all);
  }

  /**
   * Sends it, as a browser does.
   *
   * @param shown the case whose page is at an address
   * @param meanwhile whether what is wrong with it may have become so since the page was opened
   */
  Told send(Gateway gateway, Function<URI, String> shown, Predicate<Answer> meanwhile) {
    Answer answer = gateway.post(action, fields);
    return answer.status() == 422 && meanwhile.test(answer)
        ? new Told.Refused()
        : Replies.toBrowser(answer, fields, shown);
  }
}
