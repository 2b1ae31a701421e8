package org.contactrouter.local.pages;

import java.util.Optional;
import org.contactrouter.local.audit.Audits;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;

/** {@code GET /local/audit}: what is wrong with the cases, as JSON. */
public final class AuditPage implements LocalPage {
  private static final int PARTS = 2;
  private static final double UNITS_PER_SECOND = 1e6;

  private final Audits audits;

  /** The page of these audits. */
  public AuditPage(Audits audits) {
    this.audits = audits;
  }

  @Override
  public Optional<Answer> answer(Request request) {
    return request.method().equals("GET") && request.path().equals("/local/audit")
        ? Optional.of(Json.answer(audits.run(PARTS, UNITS_PER_SECOND)))
        : Optional.empty();
  }
}
