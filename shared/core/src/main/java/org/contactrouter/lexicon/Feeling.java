package org.contactrouter.lexicon;

/** A feeling that a customer puts into words. */
public enum Feeling {
  FRUSTRATION,
  URGENCY,
  GRIEF,
  THREAT_TO_LEAVE
}
