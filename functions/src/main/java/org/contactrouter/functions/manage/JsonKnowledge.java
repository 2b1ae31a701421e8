package org.contactrouter.functions.manage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Unreadable;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads knowledge from JSON.
 *
 * <pre>
 * {"entries": [{"id", "topic", "owner", "reviewBy", "needsPerson",
 *               "locales": {"pt": {"name", "answer", "phrasings": [...]}}}]}
 * </pre>
 */
final class JsonKnowledge {
  private static final Set<String> ENTRY =
      Set.of("id", "topic", "owner", "reviewBy", "needsPerson", "locales");
  private static final Set<String> TEXT = Set.of("name", "answer", "phrasings");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<Fault> faults = new ArrayList<>();

  KnowledgeDocument read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      return notJson(where(e));
    }
    if (root.isMissingNode()) {
      return notJson("");
    }
    List<FaqEntry> entries = new ArrayList<>();
    lintFields(root, "", Set.of("entries"));
    JsonNode list = root.path("entries");
    if (!list.isArray()) {
      fault("WRONG_TYPE", "/entries", "A list of entries is asked for.");
    }
    for (int at = 0; at < list.size(); at++) {
      entries.add(entry(list.path(at), "/entries/" + at));
    }
    return faults.isEmpty() ? new Entries(entries) : new Unreadable(faults);
  }

  private static KnowledgeDocument notJson(String where) {
    return new Unreadable(List.of(new Fault("NOT_JSON", where, "The file is no JSON.")));
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
  }

  private FaqEntry entry(JsonNode node, String at) {
    lintFields(node, at, ENTRY);
    Optional<String> id = text(node, at, "id");
    if (id.isEmpty()) {
      fault("MISSING_FIELD", at + "/id", "The entry has no id.");
    }
    Map<String, FaqText> texts = new TreeMap<>();
    JsonNode locales = node.path("locales");
    if (!locales.isObject()) {
      fault("WRONG_TYPE", at + "/locales", "An object with pt, es or en is asked for.");
    }
    for (Map.Entry<String, JsonNode> locale : locales.properties()) {
      String pointer = at + "/locales/" + escaped(locale.getKey());
      texts.put(locale.getKey(), faqText(locale.getValue(), pointer));
    }
    return new FaqEntry(
        id.orElse(""),
        text(node, at, "topic"),
        text(node, at, "owner"),
        date(node, at),
        needsPerson(node, at),
        texts);
  }

  private FaqText faqText(JsonNode node, String at) {
    lintFields(node, at, TEXT);
    List<String> phrasings = new ArrayList<>();
    JsonNode list = node.path("phrasings");
    if (!list.isArray() && !list.isMissingNode()) {
      fault("WRONG_TYPE", at + "/phrasings", "A list of texts is asked for.");
    }
    for (int index = 0; index < list.size(); index++) {
      if (list.path(index).isString()) {
        phrasings.add(list.path(index).stringValue().strip());
      } else {
        fault("WRONG_TYPE", at + "/phrasings/" + index, "A text is asked for.");
      }
    }
    return new FaqText(text(node, at, "name"), text(node, at, "answer").orElse(""), phrasings);
  }

  /** A text; absent when it is missing, null or blank. */
  private Optional<String> text(JsonNode node, String at, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      fault("WRONG_TYPE", at + "/" + field, "A text is asked for.");
      return Optional.empty();
    }
    return Optional.of(value.stringValue()).filter(text -> !text.isBlank());
  }

  private Optional<LocalDate> date(JsonNode node, String at) {
    Optional<String> text = text(node, at, "reviewBy");
    if (text.isPresent() && !EntryDraft.isDate(text.get())) {
      fault("BAD_VALUE", at + "/reviewBy", "It is no date as 2026-12-31.");
      return Optional.empty();
    }
    return text.map(LocalDate::parse);
  }

  private boolean needsPerson(JsonNode node, String at) {
    JsonNode value = node.path("needsPerson");
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      fault("WRONG_TYPE", at + "/needsPerson", "It is not true or false.");
    }
    return value.isBoolean() && value.booleanValue();
  }

  private void lintFields(JsonNode node, String at, Set<String> known) {
    if (!node.isObject()) {
      fault("WRONG_TYPE", at, "An object is asked for.");
    }
    for (String field : node.propertyNames()) {
      if (!known.contains(field)) {
        fault("UNKNOWN_FIELD", at + "/" + escaped(field), "This field is not known.");
      }
    }
  }

  private static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  private void fault(String code, String where, String message) {
    faults.add(new Fault(code, where, message));
  }
}
