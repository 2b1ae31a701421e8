package org.contactrouter.local.roles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contactrouter.aws.dynamo.TableAudit;
import org.contactrouter.local.recorded.Call;
import org.contactrouter.local.recorded.Recorder;
import org.contactrouter.local.template.RoleReader;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.local.whole.DemoShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkClient;

/** What the template lets each function do is written down here, and is what the function does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  private static final String SENDER = "contact-router@localhost";
  private static final Path TEMPLATE = Path.of("../template.yaml");

  /** A change of the template is a change here. */
  private static final String ROLES =
      """
      Assign
        AssignLog: logs:CreateLogStream, logs:PutLogEvents
        CasesTable: dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem
        CasesTable/index/openWork: dynamodb:Query
        DirectoryTable only customer: dynamodb:GetItem
        DirectoryTable only settings: dynamodb:GetItem
        DirectoryTable only turn: dynamodb:UpdateItem
        HighTouchDoorbells: sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage
        LowTouchDoorbells: sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage
      Dispatch
        CasesTable: dynamodb:PutItem, dynamodb:Query
        CasesTable/index/customer: dynamodb:Query
        CasesTable/stream: dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator
        CasesTable/stream/*: dynamodb:ListStreams
        DirectoryTable only deployment: dynamodb:GetItem
        DirectoryTable only settings: dynamodb:GetItem
        DispatchLog: logs:CreateLogStream, logs:PutLogEvents
        HighTouchDoorbells: sqs:SendMessage
        LowTouchDoorbells: sqs:SendMessage
        StreamFailures: sqs:SendMessage
        ses:configuration-set/* only MailFrom: ses:SendRawEmail
        ses:identity/* only MailFrom: ses:SendRawEmail
      Manage
        CasesTable: dynamodb:Query
        DirectoryTable only customer: dynamodb:BatchWriteItem
        DirectoryTable only deployment: dynamodb:GetItem, dynamodb:PutItem
        DirectoryTable only settings: dynamodb:GetItem, dynamodb:PutItem
        KnowledgeTable: dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
        ManageLog: logs:CreateLogStream, logs:PutLogEvents
        PublishingJobs: sqs:SendMessage
      Publish
        CasesTable: dynamodb:Query, dynamodb:Scan
        DirectoryTable only settings: dynamodb:GetItem
        KnowledgeTable: dynamodb:BatchWriteItem, dynamodb:GetItem, dynamodb:PutItem
        PublishLog: logs:CreateLogStream, logs:PutLogEvents
        PublishingJobs: sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage
      Remind
        CasesTable: dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem
        CasesTable/index/customer: dynamodb:Query
        CasesTable/index/openWork: dynamodb:Query
        DirectoryTable only customer: dynamodb:GetItem
        DirectoryTable only deployment: dynamodb:GetItem
        DirectoryTable only settings: dynamodb:GetItem
        DirectoryTable only turn: dynamodb:UpdateItem
        RemindLog: logs:CreateLogStream, logs:PutLogEvents
        ReminderBells: sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage
        ses:configuration-set/* only MailFrom: ses:SendRawEmail
        ses:identity/* only MailFrom: ses:SendRawEmail
      Respond
        CasesTable: dynamodb:DeleteItem, dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem
        CasesTable/index/customer: dynamodb:Query
        CasesTable/index/openWork: dynamodb:Query
        DirectoryTable only customer: dynamodb:GetItem
        DirectoryTable only deployment: dynamodb:GetItem
        DirectoryTable only settings: dynamodb:GetItem
        KnowledgeTable: dynamodb:BatchGetItem
        RespondLog: logs:CreateLogStream, logs:PutLogEvents
      Sweep
        CasesTable/index/nextMoment: dynamodb:Query
        DirectoryTable only heartbeat: dynamodb:PutItem
        ReminderBells: sqs:SendMessage
        SweepFailures: sqs:SendMessage
        SweepLog: logs:CreateLogStream, logs:PutLogEvents
      Triage
        CasesTable: dynamodb:GetItem, dynamodb:PutItem
        DirectoryTable only customer: dynamodb:GetItem
        DirectoryTable only deployment: dynamodb:GetItem, dynamodb:PutItem
        DirectoryTable only heartbeat: dynamodb:GetItem
        DirectoryTable only settings: dynamodb:GetItem
        KnowledgeTable: dynamodb:BatchGetItem, dynamodb:GetItem
        TriageLog: logs:CreateLogStream, logs:PutLogEvents
      """;

  private final List<Permission> granted;
  private final Map<String, String> roles = new TreeMap<>();
  private final Set<Permission> done;
  private final List<Call> calls;

  RolesTest() throws IOException {
    Map<String, List<RoleReader.Statement>> statements = RoleReader.read(TEMPLATE);
    statements.forEach((function, role) -> roles.put(function, role.getFirst().role()));
    granted =
        statements.entrySet().stream()
            .flatMap(
                function ->
                    function.getValue().stream()
                        .flatMap(statement -> permissions(function.getKey(), statement)))
            .sorted()
            .toList();
    Template template = TemplateReader.read(TEMPLATE, Map.of("MailFrom", SENDER));
    Recorder recorder = new Recorder();
    try (DemoShop shop = DemoShop.open(recorder::on, InstantSource.system())) {
      EveryPath.in(shop, recorder, template);
    }
    calls = recorder.calls();
    done = done(template);
  }

  @Test
  void everyFunctionMayDoThisAndNothingElse() {
    assertThat(table(granted)).isEqualTo(ROLES);
  }

  @Test
  void everythingThatAFunctionCallsIsGranted() {
    assertThat(
            done.stream()
                .filter(call -> granted.stream().noneMatch(grant -> grant.covers(call)))
                .map(
                    call ->
                        "%s calls %s, which %s does not grant"
                            .formatted(call.function(), call.words(), roles.get(call.function()))))
        .isEmpty();
  }

  @Test
  void everythingThatIsGrantedIsCalled() {
    assertThat(
            granted.stream()
                .filter(grant -> done.stream().noneMatch(grant::covers))
                .map(
                    grant ->
                        "%s grants %s that nothing calls"
                            .formatted(roles.get(grant.function()), grant.words())))
        .isEmpty();
  }

  /**
   * Else a call that no path reached could lack its permission unseen. The audit of a table is no
   * function's: it has the rights of who runs it.
   */
  @Test
  void everyPlaceThatCallsAwsWasReached() {
    Set<String> reached = calls.stream().flatMap(call -> call.places().stream()).collect(toSet());

    assertThat(
            new ClassFileImporter()
                .importPackages("org.contactrouter.aws", "org.contactrouter.functions").stream()
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .filter(call -> call.getTargetOwner().isAssignableTo(SdkClient.class))
                    .filter(call -> !call.getName().equals("builder"))
                    .filter(call -> !call.getOriginOwner().isEquivalentTo(TableAudit.class))
                    .map(RolesTest::place))
        .isNotEmpty()
        .isSubsetOf(reached);
  }

  private static String place(JavaMethodCall call) {
    return call.getOriginOwner().getName() + "." + call.getOrigin().getName();
  }

  /** What was done; for what or whom only where a role asks. */
  private Set<Permission> done(Template template) {
    Asked asked = new Asked(template);
    Set<String> limited =
        granted.stream()
            .filter(grant -> grant.only().isPresent())
            .map(Permission::resource)
            .collect(toSet());
    return Stream.concat(
            calls.stream().flatMap(asked::by),
            template.functions().values().stream().flatMap(Lambda::as))
        .map(call -> limited.contains(call.resource()) ? call : call.forAny())
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Permission> permissions(String function, RoleReader.Statement statement) {
    Stream<Optional<String>> only =
        statement.only().isEmpty()
            ? Stream.of(Optional.empty())
            : statement.only().stream().map(Optional::of);
    return only.map(
        value -> new Permission(function, statement.action(), statement.resource(), value));
  }

  private static String table(List<Permission> permissions) {
    Map<String, Map<String, String>> table =
        permissions.stream()
            .collect(
                groupingBy(
                    Permission::function,
                    TreeMap::new,
                    groupingBy(
                        RolesTest::place,
                        TreeMap::new,
                        mapping(Permission::action, joining(", ")))));
    StringBuilder text = new StringBuilder();
    table.forEach(
        (function, places) -> {
          text.append(function).append('\n');
          places.forEach(
              (place, actions) ->
                  text.append("  ").append(place).append(": ").append(actions).append('\n'));
        });
    return text.toString();
  }

  private static String place(Permission permission) {
    return permission.resource() + permission.only().map(" only "::concat).orElse("");
  }
}
