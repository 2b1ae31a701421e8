package org.contactrouter.functions.respond;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.functions.http.Json;
import org.contactrouter.functions.http.TestContext;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.testing.InMemoryCustomers;
import org.contactrouter.testing.InMemoryKnowledge;
import org.contactrouter.testing.InMemoryKnowledgeShelf;
import org.contactrouter.testing.InMemorySettings;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import tools.jackson.databind.JsonNode;

/** The function behind a gateway, on ports in memory; a minute after the cases were accepted. */
final class Links {
  /** How a browser asks, and how a script does. */
  static final Map<String, String> BROWSER = Map.of("Accept", "text/html,*/*;q=0.8");

  static final Map<String, String> SCRIPT = Map.of("Accept", "application/json");

  static final String ID = "k4q7zlm2ha6w3xtr5bnydcfs2e";

  final BrittleCaseStore cases = new BrittleCaseStore();
  final InMemoryCustomers customers = new InMemoryCustomers();
  final InMemorySettings settings = new InMemorySettings(SettingsFixtures.settings());
  final MovableClock clock = new MovableClock(ContactFixtures.MONDAY.plus(Duration.ofMinutes(1)));
  final DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  final ReadSettings known = new ReadSettings(settings, SettingsFixtures.settings());
  final HearCustomer hear = new HearCustomer(cases, known, clock);
  final WorkCase work = new WorkCase(cases, settings, clock);
  private final List<String> log = new ArrayList<>();
  private Optional<DeploymentSecret> made = Optional.of(secret);
  private final RespondHandler handler =
      new RespondHandler(this::acts, work, cases, customers, knowledge(), known, () -> made, clock);

  private static InMemoryKnowledge knowledge() {
    InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
    shelf.putLanguage("v000001", "pt", KnowledgeFixtures.entries(), new byte[0]);
    return new InMemoryKnowledge(shelf, new WordForWordBanks());
  }

  private CustomerActs acts(DeploymentSecret signing) {
    return new CustomerActs(
        hear,
        new RequestCallback(cases, known, clock),
        new ContinueCase(cases, () -> take(signing), known, clock),
        new EraseCase(cases));
  }

  private TakeContact take(DeploymentSecret signing) {
    return TakeContact.byPeople(
        customers,
        cases,
        Lexicon.standard(),
        new ContactIds(signing, new Random(1)),
        new EmailDigests(signing),
        clock);
  }

  /** The deployment before anything was posted. */
  void withoutSecret() {
    made = Optional.empty();
  }

  /** A case is accepted and things happen to it; the way to its page. */
  String open(Case opened) {
    cases.accept(opened);
    return "/c/" + new CaseTokens(secret).of(opened.id());
  }

  void happen(List<CaseEvent> events) {
    cases.append(now(), events);
  }

  Case now() {
    return cases.find(ID).orElseThrow();
  }

  /** An agent's way to the case. */
  String desk(String agent) {
    return "/w/"
        + new AgentTokens(secret).ofCase(ID, agent, clock.instant().plus(Duration.ofDays(1)));
  }

  /** An agent's way to their list. */
  String list(String agent) {
    return "/q/" + new AgentTokens(secret).ofAll(agent, clock.instant().plus(Duration.ofDays(1)));
  }

  List<String> log() {
    return log;
  }

  Answered get(String address, Map<String, String> headers) {
    return call("GET", address, headers, "");
  }

  /** A form as a browser sends it. */
  Answered form(String address, Map<String, String> fields) {
    return post(address, fields, BROWSER);
  }

  /** A form as our script sends it. */
  Answered script(String address, Map<String, String> fields) {
    return post(address, fields, SCRIPT);
  }

  Answered post(String address, Map<String, String> fields, Map<String, String> headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(address, "application/x-www-form-urlencoded", body, headers);
  }

  Answered post(String address, String type, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", type);
    return call("POST", address, all, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Answered call(String method, String address, Map<String, String> headers, String body) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    Map<String, String> query =
        mark < 0
            ? Map.of()
            : Map.of("language", address.substring(address.indexOf("language=") + 9));
    String event =
        Json.write(
            Map.of(
                "httpMethod", method,
                "path", path,
                "resource", path.replaceFirst("^/([cwq])/[^/]+", "/$1/{token}"),
                "headers", headers,
                "queryStringParameters", query,
                "requestContext",
                    Map.of("path", "/dev" + path, "stage", "dev", "domainName", "router.example"),
                "body", body,
                "isBase64Encoded", false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestContext(log));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    JsonNode answer = Json.mapper().readTree(out.toByteArray());
    return new Answered(
        answer.path("statusCode").asInt(),
        answer.path("headers"),
        answer.path("body").asString(""));
  }
}
