package org.contactrouter.contact;

/** How much of a person a contact gets, least first. */
public enum ContactLevel {
  /** Answered from the curated FAQ, nobody involved. */
  NO_TOUCH,
  /** A person, quick and efficient. */
  LOW_TOUCH,
  /** A person, personal and complete. */
  HIGH_TOUCH;

  /** The higher of two levels. */
  public ContactLevel atLeast(ContactLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The next level up; the highest stays. */
  public ContactLevel raised() {
    return this == NO_TOUCH ? LOW_TOUCH : HIGH_TOUCH;
  }

  /** Whether a person must reply. */
  public boolean needsPerson() {
    return this != NO_TOUCH;
  }
}
