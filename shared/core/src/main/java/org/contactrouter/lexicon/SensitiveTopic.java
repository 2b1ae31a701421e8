package org.contactrouter.lexicon;

/** A topic that only a person may answer. */
public enum SensitiveTopic {
  COMPLAINT,
  FRAUD,
  UNRECOGNISED_CHARGE,
  LEGAL,
  SAFETY,
  DATA_BREACH,
  BEREAVEMENT,
  CANCELLATION
}
