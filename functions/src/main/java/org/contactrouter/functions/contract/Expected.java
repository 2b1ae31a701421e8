package org.contactrouter.functions.contract;

import java.time.Instant;
import org.contactrouter.cases.Expectation;

/** What a customer may expect, as a script reads it. */
public record Expected(String text, Instant dueAt, String zone) {
  public static Expected of(Expectation told) {
    return new Expected(told.text(), told.dueAt(), told.zone().getId());
  }
}
