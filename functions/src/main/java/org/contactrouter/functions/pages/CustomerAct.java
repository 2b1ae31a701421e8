package org.contactrouter.functions.pages;

/** What a customer's page may offer; the page shows nothing else. */
public enum CustomerAct {
  HELPED,
  NOT_HELPED,
  PERSON,
  SOMETHING_ELSE,
  CHOOSE,
  MESSAGE,
  RATE,
  CALLBACK,
  EXPORT,
  ERASE
}
