package org.contactrouter.matcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;

/** Entries and banks of one language for tests. */
final class Entries {
  private Entries() {}

  static FaqEntry entry(String id, String language, List<String> phrasings) {
    return new FaqEntry(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of(language, new FaqText(Optional.empty(), "An answer.", phrasings)));
  }

  static FaqEntry entry(String id, String language, String... phrasings) {
    return entry(id, language, List.of(phrasings));
  }

  /** Two entries that differ in one fact, where the customer lives, and one about another thing. */
  static List<FaqEntry> refundsInPortuguese() {
    return List.of(
        entry(
            "reembolso-ue",
            "pt",
            "Como recebo o reembolso na União Europeia?",
            "Reembolso para clientes da UE",
            "Posso ter o dinheiro de volta na Europa?",
            "Quanto demora o reembolso na UE?",
            "Vivo na Europa e quero um reembolso"),
        entry(
            "reembolso-br",
            "pt",
            "Reembolso no Brasil",
            "Clientes brasileiros: reembolsos",
            "Quando devolvem o dinheiro no Brasil?",
            "Moro no Brasil, e o meu reembolso?"),
        entry(
            "horario",
            "pt",
            "Qual é o horário da loja?",
            "A que horas abre a loja?",
            "Estão abertos ao domingo?"));
  }
}
