package org.contactrouter.aws.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.calendar.OpenHours;
import org.contactrouter.contact.Language;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Product;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;
import tools.jackson.databind.JsonNode;

/** Turns a document that the schema has passed into settings. */
final class SettingsReader {
  private final JsonNode document;

  SettingsReader(JsonNode document) {
    this.document = document;
  }

  Settings read(String version) {
    Company company = company(document.path("company"));
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    document
        .path("calendars")
        .properties()
        .forEach(
            entry ->
                calendars.put(
                    entry.getKey(),
                    calendar("/calendars/" + entry.getKey(), entry.getValue(), company.zone())));
    return new Settings(
        version,
        company,
        each("forms", this::form),
        each("agents", agent -> agent(agent, company.language())),
        each("queues", SettingsReader::queue),
        each("products", SettingsReader::product),
        each("topics", this::topic),
        calendars,
        at("/policy", () -> new PolicyReader(document.path("policy")).read()));
  }

  private <T> List<T> each(String field, Function<JsonNode, T> reader) {
    return document.path(field).valueStream().map(reader).toList();
  }

  private static Company company(JsonNode company) {
    return new Company(
        text(company, "name"),
        at("/company/zone", () -> ZoneId.of(text(company, "zone"))),
        Language.of(company.path("language").asString("en")).orElseThrow(),
        optional(company, "accent"),
        optional(company, "privacyUrl"));
  }

  private Form form(JsonNode form) {
    return new Form(
        text(form, "id"),
        form.path("enabled").asBoolean(true),
        texts(form, "origins"),
        optional(form, "topic"),
        form.path("emailRequired").asBoolean(true),
        new DeadlineReader(document).of(form, "/forms/" + text(form, "id")));
  }

  private static Agent agent(JsonNode agent, Language usual) {
    return new Agent(
        text(agent, "id"),
        text(agent, "name"),
        text(agent, "email"),
        optional(agent, "language").flatMap(Language::of).orElse(usual),
        texts(agent, "languages"),
        agent.path("supervisor").asBoolean(false),
        agent.path("absent").asBoolean(false),
        agent.path("capacity").asIntOpt(),
        texts(agent, "topics"));
  }

  private static Queue queue(JsonNode queue) {
    return new Queue(
        text(queue, "id"), text(queue, "name"), texts(queue, "agents"), text(queue, "calendar"));
  }

  private static Product product(JsonNode product) {
    return new Product(
        text(product, "id"), text(product, "name"), product.path("complexity").asInt());
  }

  private Topic topic(JsonNode topic) {
    return new Topic(
        text(topic, "id"),
        topic.path("names").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue().asString())),
        topic.path("complexity").asInt(1),
        topic.path("criticality").asInt(1),
        topic.path("needsPerson").asBoolean(false),
        new DeadlineReader(document).of(topic, "/topics/" + text(topic, "id")));
  }

  private static BusinessCalendar calendar(String pointer, JsonNode calendar, ZoneId usual) {
    ZoneId zone =
        optional(calendar, "zone")
            .map(id -> at(pointer + "/zone", () -> ZoneId.of(id)))
            .orElse(usual);
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (Map.Entry<String, JsonNode> day : calendar.path("week").properties()) {
      String place = pointer + "/week/" + day.getKey();
      week.put(
          DayOfWeek.valueOf(day.getKey()),
          at(place, () -> day.getValue().valueStream().map(SettingsReader::hours).toList()));
    }
    List<LocalDate> holidays =
        at(
            pointer + "/holidays",
            () -> texts(calendar, "holidays").stream().map(LocalDate::parse).toList());
    return at(pointer + "/week", () -> new BusinessCalendar(zone, week, Set.copyOf(holidays)));
  }

  private static OpenHours hours(JsonNode hours) {
    return new OpenHours(LocalTime.parse(text(hours, "from")), LocalTime.parse(text(hours, "to")));
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }

  static List<String> texts(JsonNode node, String field) {
    return node.path(field).valueStream().map(JsonNode::asString).toList();
  }

  private static Optional<String> optional(JsonNode node, String field) {
    return node.path(field).asStringOpt();
  }

  /** What the maker makes; a refusal names the place. */
  private static <T> T at(String pointer, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw new InvalidSettings(List.of(pointer + ": " + refused.getMessage()));
    }
  }
}
