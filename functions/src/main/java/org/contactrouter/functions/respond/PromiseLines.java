package org.contactrouter.functions.respond;

import org.contactrouter.functions.pages.PromiseLine;
import org.contactrouter.promise.Promise;
import org.contactrouter.words.Words;

/** Promises for people to read. */
final class PromiseLines {
  private PromiseLines() {}

  static PromiseLine of(Promise promise, Words words) {
    String what =
        switch (promise.kind()) {
          case REPLY -> words.text("person.replies");
          case ACTION -> promise.what();
        };
    return new PromiseLine(
        what, promise.dueAt(), PromiseLine.State.valueOf(promise.state().name()));
  }
}
