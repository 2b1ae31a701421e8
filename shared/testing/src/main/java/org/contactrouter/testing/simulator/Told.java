package org.contactrouter.testing.simulator;

/** What somebody hears of what they sent. */
public sealed interface Told {

  /**
   * It is so.
   *
   * @param caseId the case that they are shown
   */
  record Done(String caseId) implements Told {}

  /** It is not possible as things stand. */
  record Refused() implements Told {}

  /** There is no such case. */
  record Gone() implements Told {}

  /** Something is wrong with what was sent. */
  record Wrong(String what) implements Told {}

  /** Nobody knows; sending it again is safe. */
  record Failed(String how) implements Told {}
}
