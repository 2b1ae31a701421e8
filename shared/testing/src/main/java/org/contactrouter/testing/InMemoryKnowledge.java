package org.contactrouter.testing;

import java.util.List;
import java.util.Optional;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.Knowledge;

/** Reads what is on a shelf in memory, never a moment late. */
public final class InMemoryKnowledge implements Knowledge {
  private final InMemoryKnowledgeShelf shelf;
  private final BankMaker banks;

  public InMemoryKnowledge(InMemoryKnowledgeShelf shelf, BankMaker banks) {
    this.shelf = shelf;
    this.banks = banks;
  }

  @Override
  public Optional<Bank> bank(String language) {
    return shelf.bank(language).map(banks::read);
  }

  @Override
  public List<FaqVersion> texts(String language, String version, List<String> entries) {
    return entries.stream()
        .flatMap(entry -> shelf.text(language, version, entry).stream())
        .toList();
  }
}
