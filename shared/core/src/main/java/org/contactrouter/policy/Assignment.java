package org.contactrouter.policy;

/** Who gets a case of a level. */
public enum Assignment {
  /** The account's owner, else the backup, else the queue's agents in turn. */
  OWNER_FIRST,
  /** The queue's agents in turn. */
  IN_TURN
}
