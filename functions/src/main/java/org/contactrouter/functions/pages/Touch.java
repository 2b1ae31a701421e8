package org.contactrouter.functions.pages;

/** How much of a person a case gets. */
public enum Touch {
  NO_TOUCH,
  LOW_TOUCH,
  HIGH_TOUCH
}
