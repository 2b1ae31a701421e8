package org.contactrouter.aws.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.PrecisionPromise;
import org.contactrouter.policy.Assignment;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Matching;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;
import org.contactrouter.policy.SlaTarget;
import tools.jackson.databind.JsonNode;

/** Turns the policy of a document that the schema has passed into a policy. */
final class PolicyReader {
  private static final Map<String, Scale> SCALES =
      Map.of(
          "productComplexity", Scale.PRODUCT_COMPLEXITY,
          "accountImportance", Scale.ACCOUNT_IMPORTANCE,
          "customerCriticality", Scale.CUSTOMER_CRITICALITY);

  private final JsonNode policy;

  PolicyReader(JsonNode policy) {
    this.policy = policy;
  }

  Policy read() {
    Map<ContactLevel, LevelPolicy> levels = new EnumMap<>(ContactLevel.class);
    policy
        .path("levels")
        .properties()
        .forEach(
            entry -> levels.put(ContactLevel.valueOf(entry.getKey()), level(entry.getValue())));
    return new Policy(
        SettingsReader.text(policy, "name"),
        policy.path("rules").valueStream().map(PolicyReader::rule).toList(),
        levels,
        policy.path("offers").asBoolean(),
        duration(policy.path("confirmationWindow")),
        duration(policy.path("choiceWindow")),
        duration(policy.path("reviewWindow")),
        duration(policy.path("reopenWindow")),
        duration(policy.path("retention")),
        matching(policy.path("matching")));
  }

  private static Matching matching(JsonNode matching) {
    PrecisionPromise promise = Matching.DEFAULT.promise();
    return new Matching(
        new PrecisionPromise(
            matching.path("precision").asDouble(promise.precision()),
            matching.path("outOfScopeShare").asDouble(promise.outOfScopeShare())),
        matching.path("learnsFromPast").asBoolean(Matching.DEFAULT.learnsFromPast()));
  }

  private static LevelRule rule(JsonNode rule) {
    return new LevelRule(
        SettingsReader.text(rule, "id"),
        ContactLevel.valueOf(SettingsReader.text(rule, "level")),
        rule.path("when").valueStream().map(PolicyReader::condition).toList());
  }

  private static Condition condition(JsonNode condition) {
    Scale scale = SCALES.get(condition.path("scale").asString(""));
    return scale == null
        ? purchase(condition.path("purchaseValue"))
        : new Condition.ScaleAtLeast(scale, condition.path("atLeast").asInt());
  }

  private static Condition purchase(JsonNode values) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    values.properties().forEach(value -> amounts.put(value.getKey(), value.getValue().asDecimal()));
    return new Condition.PurchaseAtLeast(amounts);
  }

  private static LevelPolicy level(JsonNode level) {
    Map<SlaTarget, Duration> targets = new EnumMap<>(SlaTarget.class);
    level
        .path("targets")
        .properties()
        .forEach(
            entry -> targets.put(SlaTarget.valueOf(entry.getKey()), duration(entry.getValue())));
    return new LevelPolicy(
        SettingsReader.text(level, "queue"),
        targets,
        level.path("warnAt").asDouble(),
        Assignment.valueOf(SettingsReader.text(level, "assignment")),
        duration(level.path("followUpAfter")),
        level.path("followUpByMail").asBoolean(false),
        SettingsReader.texts(level, "rootCauses"));
  }

  private static Duration duration(JsonNode text) {
    return Duration.parse(text.asString());
  }
}
