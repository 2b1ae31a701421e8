package org.contactrouter.policy;

/** What we measure our own speed by. An automatic acknowledgement meets none of them. */
public enum SlaTarget {
  FIRST_RESPONSE,
  NEXT_RESPONSE,
  PERIODIC_UPDATE,
  RESOLUTION
}
