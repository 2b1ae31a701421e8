package org.contactrouter.customer;

/** How a customer buys. It is shown to agents and never read by triage (R20). */
public enum CustomerType {
  ONE_TIME,
  REPEAT,
  SUBSCRIBER
}
