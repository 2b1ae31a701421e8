package org.contactrouter.functions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.PublishKnowledge;
import org.contactrouter.act.ReadKnowledge;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.SendMail;
import org.contactrouter.act.StoreCustomers;
import org.contactrouter.act.SubmitKnowledge;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.aws.dynamo.Directory;
import org.contactrouter.aws.dynamo.DynamoCaseStore;
import org.contactrouter.aws.dynamo.DynamoCustomers;
import org.contactrouter.aws.dynamo.DynamoDeploymentSecret;
import org.contactrouter.aws.dynamo.DynamoHeartbeat;
import org.contactrouter.aws.dynamo.DynamoKnowledge;
import org.contactrouter.aws.dynamo.DynamoKnowledgeShelf;
import org.contactrouter.aws.dynamo.DynamoSettings;
import org.contactrouter.aws.dynamo.DynamoTurns;
import org.contactrouter.aws.dynamo.EmptyTables;
import org.contactrouter.aws.dynamo.KnowledgeTable;
import org.contactrouter.aws.ses.SesPostman;
import org.contactrouter.aws.settings.DefaultSettings;
import org.contactrouter.aws.settings.SettingsDocument;
import org.contactrouter.aws.sqs.SqsDoorbells;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.port.Turns;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.words.PageLinks;

/**
 * Puts the use cases on their adapters: the one place that names them. A function asks for what it
 * does; a missing setting fails its start, by name.
 */
public final class Wiring {
  /** Lambda lets a restore take ten seconds, of which reading may have two. */
  private static final Duration AFTER_RESTORE = Duration.ofSeconds(5);

  private final Map<String, String> environment;
  private final Clients clients;
  private final InstantSource clock;

  /** One of each for all uses in a function, so that they are read and kept in memory once. */
  private final Supplier<Settings> defaults = new Once<>(DefaultSettings::read);

  private final Supplier<DynamoSettings> settings = new Once<>(this::newSettings);
  private final Supplier<DynamoKnowledge> knowledge = new Once<>(this::newKnowledge);
  private final Supplier<Lexicon> lexicon = new Once<>(Lexicon::standard);
  private final Supplier<DeploymentSecret> secretOrNew = new Once<>(this::findOrMakeSecret);

  private Wiring(Map<String, String> environment, Clients clients, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.clients = clients;
    this.clock = clock;
  }

  /** The wiring of a deployed function. */
  public static Wiring fromEnvironment(Patience patience) {
    return of(
        System.getenv(), AwsClients.create(System.getenv(), patience), InstantSource.system());
  }

  /** The wiring of a function with this environment, on these clients and this clock. */
  public static Wiring of(Map<String, String> environment, Clients clients, InstantSource clock) {
    return new Wiring(environment, clients, clock);
  }

  public TakeContact takeContact() {
    return takeContact(store());
  }

  /** Takes contacts as {@link #takeContact()} does, but stores none. */
  public TakeContact rehearseContact() {
    return takeContact(new DynamoCaseStore(new EmptyTables(), required("CASES_TABLE")));
  }

  /** Loads the encoders of a base language, though there may be no bank that asks them. */
  public void rehearseEncoders(String language, String text) {
    Matching.encode(language, text);
  }

  private TakeContact takeContact(CaseStore store) {
    DeploymentSecret secret = secretOrNew();
    return new TakeContact(
        knowledge(),
        customers(),
        store,
        lexicon.get(),
        new ContactIds(secret, new SecureRandom()),
        new EmailDigests(secret),
        clock);
  }

  public ReadSettings readSettings() {
    return new ReadSettings(settings(), defaults.get());
  }

  public HearCustomer hearCustomer() {
    return new HearCustomer(store(), readSettings(), clock);
  }

  public RequestCallback requestCallback() {
    return new RequestCallback(store(), readSettings(), clock);
  }

  public ContinueCase continueCase(DeploymentSecret secret) {
    return new ContinueCase(store(), () -> takeByPeople(secret), readSettings(), clock);
  }

  public EraseCase eraseCase() {
    return new EraseCase(store());
  }

  private TakeContact takeByPeople(DeploymentSecret secret) {
    return TakeContact.byPeople(
        customers(),
        store(),
        lexicon.get(),
        new ContactIds(secret, new SecureRandom()),
        new EmailDigests(secret),
        clock);
  }

  public WorkCase workCase() {
    return new WorkCase(store(), settings(), clock);
  }

  public DispatchCase dispatchCase() {
    return new DispatchCase(store(), doorbells(), sendMail());
  }

  public AssignCase assignCase() {
    return new AssignCase(store(), customers(), turns(), settings(), clock);
  }

  public RemindCase remindCase() {
    return new RemindCase(store(), assignCase(), sendMail(), settings(), clock);
  }

  public SweepCases sweepCases() {
    return new SweepCases(store(), doorbells(), new DynamoHeartbeat(directory()), clock);
  }

  public SuggestAnswers suggestAnswers() {
    return new SuggestAnswers(knowledge(), lexicon.get(), clock);
  }

  public CheckHealth checkHealth() {
    return new CheckHealth(
        store(), settings(), knowledge(), new DynamoHeartbeat(directory()), clock);
  }

  public SubmitKnowledge submitKnowledge() {
    return new SubmitKnowledge(shelf(), doorbells(), settings(), clock);
  }

  public PublishKnowledge publishKnowledge() {
    return new PublishKnowledge(shelf(), Matching.BANKS, store(), settings(), clock);
  }

  public ReadKnowledge readKnowledge() {
    return new ReadKnowledge(shelf());
  }

  public KnowledgeShelf shelf() {
    return new DynamoKnowledgeShelf(knowledgeTable(), clock);
  }

  public CaseStore store() {
    return new DynamoCaseStore(clients.dynamo(), required("CASES_TABLE"));
  }

  public Knowledge knowledge() {
    return knowledge.get();
  }

  /** Looks now at what is else looked at every half minute, after a restore. */
  public void lookAgain() {
    knowledge.get().lookAgain(AFTER_RESTORE);
  }

  public Customers customers() {
    return new DynamoCustomers(directory());
  }

  public StoreCustomers storeCustomers() {
    return new StoreCustomers(customers(), settings());
  }

  public DynamoSettings settings() {
    return settings.get();
  }

  public InstantSource clock() {
    return clock;
  }

  /** The deployment's secret, for a function that only works once it was made. */
  public DeploymentSecret secret() {
    return secretIfMade()
        .orElseThrow(() -> new IllegalStateException("the deployment's secret is missing"));
  }

  /** The deployment's secret, for a function that starts before it is made. */
  public Optional<DeploymentSecret> secretIfMade() {
    return new DynamoDeploymentSecret(directory()).find();
  }

  /** The deployment's secret, for a function that may be the first to start: made if missing. */
  public DeploymentSecret secretOrNew() {
    return secretOrNew.get();
  }

  /** Makes the deployment's secret if that can be done now; else who needs it first does. */
  public void prepareSecret() {
    try {
      secretOrNew();
    } catch (StoreUnavailable notNow) {
      // A deployment's tables may not be readable yet when its first snapshot is taken.
    }
  }

  private DeploymentSecret findOrMakeSecret() {
    return new DynamoDeploymentSecret(directory()).findOrMake(new SecureRandom(), clock);
  }

  private DynamoSettings newSettings() {
    return new DynamoSettings(directory(), SettingsDocument::readAgain, defaults.get(), clock);
  }

  private DynamoKnowledge newKnowledge() {
    return new DynamoKnowledge(knowledgeTable(), Matching.BANKS, clock);
  }

  private SendMail sendMail() {
    DeploymentSecret secret = secret();
    PageLinks links =
        new PageLinks(required("PUBLIC_URL"), new CaseTokens(secret), new AgentTokens(secret));
    String from = Optional.ofNullable(environment.get("MAIL_FROM")).orElse("");
    return new SendMail(store(), new SesPostman(clients.ses(), from), settings(), links, clock);
  }

  private Doorbells doorbells() {
    return new SqsDoorbells(
        clients.sqs(),
        new SqsDoorbells.Queues(
            named("LOW_TOUCH_QUEUE_URL"),
            named("HIGH_TOUCH_QUEUE_URL"),
            named("REMINDER_QUEUE_URL"),
            named("PUBLISHING_QUEUE_URL")));
  }

  private Turns turns() {
    return new DynamoTurns(directory());
  }

  private Directory directory() {
    return new Directory(clients.dynamo(), required("DIRECTORY_TABLE"));
  }

  private KnowledgeTable knowledgeTable() {
    return new KnowledgeTable(clients.dynamo(), required("KNOWLEDGE_TABLE"));
  }

  private Supplier<String> named(String name) {
    return () -> required(name);
  }

  private String required(String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(
            () -> new IllegalStateException("environment variable " + name + " is missing"));
  }
}
