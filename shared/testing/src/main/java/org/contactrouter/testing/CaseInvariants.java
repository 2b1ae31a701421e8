package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.contactrouter.audit.CaseAudit;
import org.contactrouter.cases.Case;

/** What is true of every case at every moment. */
public final class CaseInvariants {
  private CaseInvariants() {}

  /** Fails where something does not hold. */
  public static void check(Case whole) {
    assertThat(Case.of(whole.history())).isEqualTo(whole);
    assertThat(CaseAudit.of(whole, Instant.MIN)).isEmpty();
  }
}
