package org.contactrouter.functions.simulated;

import com.amazonaws.services.lambda.runtime.Context;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.functions.respond.CustomerActs;
import org.contactrouter.functions.respond.RespondHandler;
import org.contactrouter.functions.simulated.Gateway.Client;
import org.contactrouter.functions.triage.TriageHandler;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.testing.InMemoryHeartbeat;
import org.contactrouter.testing.simulator.Front;
import org.contactrouter.testing.simulator.Task;
import org.contactrouter.testing.simulator.Told;
import org.contactrouter.testing.simulator.Wish;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.jsoup.nodes.Document;

/**
 * The form and the pages that are deployed, as browsers and scripts reach them: by links, fields,
 * buttons and redirects.
 */
final class ByHttp implements Front {
  private static final Lexicon LEXICON = Lexicon.standard();
  private static final URI FORM = Gateway.address("f/contact");
  private static final Duration LINK = Duration.ofDays(7);

  private final Acts acts;
  private final CaseTokens tokens;
  private final AgentTokens agents;
  private final Gateway gateway;

  ByHttp(Acts acts, Context context) {
    this.acts = acts;
    this.tokens = new CaseTokens(acts.secret());
    this.agents = new AgentTokens(acts.secret());
    this.gateway = new Gateway(triage(acts), respond(acts), context);
  }

  private static TriageHandler triage(Acts acts) {
    return new TriageHandler(
        acts.take(),
        new SuggestAnswers(acts.knowledge(), LEXICON, acts.clock()),
        new CheckHealth(
            acts.store(),
            () -> acts.settings().known().settings(),
            acts.knowledge(),
            new InMemoryHeartbeat(),
            acts.clock()),
        acts.settings(),
        acts.secret(),
        acts.clock());
  }

  private static RespondHandler respond(Acts acts) {
    return new RespondHandler(
        _ -> new CustomerActs(acts.hear(), acts.callbacks(), acts.goOn(), acts.erase()),
        acts.work(),
        acts.store(),
        acts.customers(),
        acts.knowledge(),
        acts.settings(),
        () -> Optional.of(acts.secret()),
        acts.clock());
  }

  /** Some write with a browser, and some by a script. */
  @Override
  public Told write(Letter letter) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("message", letter.message());
    letter.name().ifPresent(name -> fields.put("name", name));
    letter.email().ifPresent(email -> fields.put("email", email));
    letter.topic().ifPresent(topic -> fields.put("topic", topic));
    fields.put("language", "pt-PT");
    fields.put("_idempotency", letter.key());
    fields.put("_gotcha", letter.trapped() ? "x" : "");
    return Math.floorMod(letter.key().hashCode(), 2) == 0
        ? Replies.toBrowser(gateway.post(FORM, fields), fields, this::shown)
        : Replies.toScript(gateway.postJson(FORM, fields));
  }

  @Override
  public Optional<Page<Wish>> ofCustomer(String caseId, boolean keyed) {
    URI address = Gateway.address("c/" + tokens.of(caseId));
    return open(
        address,
        page ->
            keyed
                ? new CustomerPage(gateway, page, this::shown)
                : new CustomerScript(gateway, address, page));
  }

  @Override
  public Optional<Page<Task>> ofAgent(String caseId, String agent) {
    String token = agents.ofCase(caseId, agent, acts.clock().instant().plus(LINK));
    return open(Gateway.address("w/" + token), page -> new AgentPage(gateway, page, _ -> caseId));
  }

  private <T> Optional<Page<T>> open(URI address, Function<Document, Page<T>> page) {
    Answer answer = gateway.get(address, Client.BROWSER);
    return switch (answer.status()) {
      case 200 -> Optional.of(page.apply(answer.page()));
      case 404 -> Optional.of(_ -> new Told.Gone());
      case 500, 503 -> Optional.empty();
      default -> throw new IllegalStateException("opened with " + answer.status());
    };
  }

  /** The case whose page a redirect leads to, which must be one, or have been erased meanwhile. */
  private String shown(URI address) {
    int status = gateway.get(address, Client.BROWSER).status();
    String token = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
    Optional<String> id = tokens.caseOf(token);
    if (id.isEmpty() || (status != 200 && status != 404 && status < 500)) {
      throw new IllegalStateException("sent to " + status);
    }
    return id.get();
  }
}
