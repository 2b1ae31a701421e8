package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.InMemoryCaseStore;

/** A store in memory whose reads and writes can be made to fail. */
public final class BrittleCaseStore implements CaseStore {
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private boolean reads = true;
  private boolean writes = true;

  public void failReads() {
    reads = false;
  }

  public void failWrites() {
    writes = false;
  }

  @Override
  public Acceptance accept(Case opened) {
    return writing().accept(opened);
  }

  @Override
  public Optional<Case> asAccepted(String caseId) {
    return reading().asAccepted(caseId);
  }

  @Override
  public Optional<Case> find(String caseId) {
    return reading().find(caseId);
  }

  @Override
  public boolean append(Case before, List<CaseEvent> events) {
    return writing().append(before, events);
  }

  @Override
  public boolean erase(String caseId) {
    return writing().erase(caseId);
  }

  @Override
  public List<Moment> due(Instant until) {
    return reading().due(until);
  }

  @Override
  public List<CaseHead> openWork(String queue) {
    return reading().openWork(queue);
  }

  @Override
  public List<String> solved(int most) {
    return reading().solved(most);
  }

  @Override
  public List<String> ofCustomer(String customerDigest) {
    return reading().ofCustomer(customerDigest);
  }

  private CaseStore reading() {
    return orFail(reads);
  }

  private CaseStore writing() {
    return orFail(writes);
  }

  private CaseStore orFail(boolean works) {
    if (!works) {
      throw new StoreUnavailable("down", null);
    }
    return cases;
  }
}
