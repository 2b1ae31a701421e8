package org.contactrouter.port;

import java.util.List;
import java.util.Optional;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqVersion;

/** The published knowledge, as triage reads it. Every method may throw {@link StoreUnavailable}. */
public interface Knowledge {

  /** The current bank of a base language, at most 30 seconds old; empty when none is published. */
  Optional<Bank> bank(String language);

  /**
   * The published texts of some entries at a version, in the order asked; those that are not there
   * are left out.
   */
  List<FaqVersion> texts(String language, String version, List<String> entries);
}
