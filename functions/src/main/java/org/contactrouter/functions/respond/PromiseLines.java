package org.contactrouter.functions.respond;

import org.contactrouter.functions.pages.PromiseLine;
import org.contactrouter.promise.Promise;
import org.contactrouter.words.Words;

/** Promises for people to read. */
final class PromiseLines {
  private PromiseLines() {}

  static PromiseLine of(Promise promise, Words words) {
    boolean reply = promise.kind() == Promise.Kind.REPLY;
    return new PromiseLine(
        reply ? "" : promise.id(),
        reply ? words.text("person.replies") : promise.what(),
        promise.dueAt(),
        PromiseLine.State.valueOf(promise.state().name()));
  }
}
