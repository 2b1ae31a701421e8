package org.contactrouter.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactrouter.contact.Language;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.Money;
import org.contactrouter.customer.Purchase;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.Scale;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;
import org.contactrouter.triage.Observation;

/**
 * Reads everything that a decision needs. A part that fails is named among the failures and leaves
 * its place empty: nothing that fails here can lose a contact (R7).
 */
final class Reading {
  private final Settings settings;
  private final Submitted submitted;
  private final Instant now;
  private final List<String> failures;

  Reading(KnownSettings known, Submitted submitted, Instant now) {
    this.settings = known.settings();
    this.failures = new ArrayList<>(known.failures());
    this.submitted = submitted;
    this.now = now;
  }

  /** Everything that was read. */
  record Read(Observation observation, List<FaqVersion> texts) {}

  Read read(
      Lexicon lexicon, Knowledge knowledge, Customers customers, Optional<String> customerDigest) {
    String words = submitted.subject().map(line -> line + "\n").orElse("") + submitted.message();
    Signals signals = lexicon.read(words, now.atZone(submitted.zone().orElse(settings.zone())));
    Optional<Customer> customer =
        customerDigest.flatMap(
            digest -> attempt("customer", Optional.empty(), () -> customers.find(digest)));
    Optional<Match> match = attempt("knowledge", Optional.empty(), () -> match(knowledge, words));
    List<FaqVersion> texts =
        match
            .map(
                found -> attempt("knowledge", List.<FaqVersion>of(), () -> texts(knowledge, found)))
            .orElseGet(List::of);
    Optional<Topic> topic = topic();
    return new Read(
        new Observation(
            now,
            submitted.spam(),
            signals,
            facts(customer, topic),
            topic.map(Topic::needsPerson).orElse(false),
            match,
            texts.stream().map(this::reference).toList(),
            failures),
        texts);
  }

  /** What the bank of its language says; where that is not told, else what another says. */
  private Optional<Match> match(Knowledge knowledge, String words) {
    Optional<Match> own = match(knowledge, submitted.language(), words);
    return submitted.otherLanguages().stream()
        .filter(_ -> own.isEmpty() || own.get().verdict() == Match.Verdict.ABSTAIN)
        .flatMap(other -> match(knowledge, other, words).stream())
        .map(match -> match.oneOf(1 + submitted.otherLanguages().size()))
        .filter(match -> match.verdict() != Match.Verdict.ABSTAIN)
        .findFirst()
        .or(() -> own);
  }

  private static Optional<Match> match(Knowledge knowledge, Language language, String words) {
    Optional<Bank> bank = knowledge.bank(language.base());
    return bank.map(asked -> asked.match(words));
  }

  private List<FaqVersion> texts(Knowledge knowledge, Match match) {
    List<String> entries = match.needed();
    if (entries.isEmpty()) {
      return List.of();
    }
    List<FaqVersion> texts = knowledge.texts(match.language(), match.bank(), entries);
    if (texts.size() < entries.size()) {
      failures.add("knowledge");
    }
    return texts;
  }

  /** A text of a topic that needs a person needs one, whatever topic the customer named. */
  private FaqReference reference(FaqVersion text) {
    return settings.topic(text.topic()).filter(Topic::needsPerson).isPresent()
        ? text.reference().forPerson()
        : text.reference();
  }

  private Optional<Topic> topic() {
    return submitted.topic().or(() -> submitted.form().topic()).flatMap(settings::topic);
  }

  private Facts facts(Optional<Customer> customer, Optional<Topic> topic) {
    List<Purchase> purchases = customer.map(Customer::purchases).orElseGet(List::of);
    List<Money> paid = purchases.stream().map(Purchase::paid).toList();
    int bought =
        purchases.stream()
            .flatMap(purchase -> purchase.product().stream())
            .flatMap(id -> settings.product(id).stream())
            .mapToInt(product -> product.complexity())
            .max()
            .orElse(Scale.LEAST);
    return new Facts(
        paid,
        Math.max(bought, topic.map(Topic::complexity).orElse(Scale.LEAST)),
        customer.map(Customer::importance).orElse(Scale.LEAST),
        topic.map(Topic::criticality).orElse(Scale.LEAST));
  }

  /** A failing part must not lose the contact; the failure is part of the evidence. */
  private <T> T attempt(String part, T otherwise, Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException | LinkageError failure) {
      failures.add(part);
      return otherwise;
    }
  }
}
