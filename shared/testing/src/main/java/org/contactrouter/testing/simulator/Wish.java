package org.contactrouter.testing.simulator;

/** What a customer may ask for on the page of their case. */
public sealed interface Wish {

  /** Says that it helped. */
  record Helped() implements Wish {}

  /** Says that it did not. */
  record NotHelped() implements Wish {}

  /** Asks for a person. */
  record Person() implements Wish {}

  /** Takes an offered entry. */
  record Choose(String entry) implements Wish {}

  /** Takes none of the offered entries. */
  record ChooseNone() implements Wish {}

  /** Adds words. */
  record Say(String text) implements Wish {}

  /** Goes on with something else. */
  record SomethingElse(String text) implements Wish {}

  /** Rates, 1 to 5. */
  record Rate(int score, String comment) implements Wish {}

  /**
   * Asks for a call.
   *
   * @param slot which of the offered times, from 0
   */
  record Call(String phone, int slot) implements Wish {}

  /** Has everything erased. */
  record Erase() implements Wish {}
}
