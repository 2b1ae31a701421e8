package org.contactrouter.functions.pages;

/** What a work item may offer; the page shows nothing else. */
public enum AgentAct {
  CLAIM,
  REPLY,
  ANSWER,
  RESOLVE,
  ASK,
  SETTLE,
  CONSULT,
  RAISE,
  TRANSFER,
  SNOOZE,
  LABEL,
  RELEASE
}
