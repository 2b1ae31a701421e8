"""What must hold of the template that CloudFormation gets: rules.py TEMPLATE.

Each rule is tried on the template, where it must find nothing, and on the template with one change, which it must find.
"""

import pathlib
import re
import sys

from expand import expand

RULES = []


def rule(sentence, breaks):
    """Adds a rule: what it finds in a stack. `breaks` is a part of the template and what to put there to break the rule."""

    def add(find):
        RULES.append((sentence, find, breaks))
        return find

    return add


class Stack:
    """An expanded template, by types of resources."""

    def __init__(self, resources):
        self.resources = resources

    def of(self, kind):
        return {name: each["Properties"] for name, each in self.resources.items() if each["Type"] == "AWS::" + kind}

    def function(self, reference):
        """The function that is called, by itself or by an alias."""
        aliases = self.of("Lambda::Alias")
        name = target(reference)
        return target(aliases[name]["FunctionName"]) if name in aliases else name

    def callers(self):
        """Everything that calls a function, with the reference by which it does."""
        for kind in ("Lambda::Permission", "Lambda::EventSourceMapping"):
            for name, each in self.of(kind).items():
                yield name, each["FunctionName"]
        for name, each in self.of("Events::Rule").items():
            for called in each["Targets"]:
                yield name, called["Arn"]
        for name, each in self.of("ApiGateway::RestApi").items():
            for path, methods in each["Body"]["paths"].items():
                for method, operation in methods.items():
                    uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
                    called = re.search(r"/functions/\$\{(\w+)", uri).group(1)
                    yield f"{name} {method} {path}", {"Ref": called}

    def queues_of_failures(self):
        places = [each.get("RedrivePolicy", {}).get("deadLetterTargetArn") for each in self.of("SQS::Queue").values()]
        for kind in ("Lambda::EventSourceMapping", "Lambda::EventInvokeConfig"):
            places += [failure_destination(each) for each in self.of(kind).values()]
        for each in self.of("Events::Rule").values():
            places += [called.get("DeadLetterConfig", {}).get("Arn") for called in each["Targets"]]
        return {target(place) for place in places if place}

    def watched(self, *metrics):
        """The resources with an alarm on one of these metrics."""
        found = set()
        for alarm in self.of("CloudWatch::Alarm").values():
            read = [alarm, *(each["MetricStat"]["Metric"] for each in alarm.get("Metrics", []) if "MetricStat" in each)]
            for metric in read:
                if metric.get("MetricName") in metrics:
                    found |= {target(dimension["Value"]) for dimension in metric.get("Dimensions", [])}
        return found


def target(reference):
    """The name of the resource that a Ref, GetAtt or Sub of an API's address is about."""
    match reference:
        case {"Ref": name} | {"Fn::GetAtt": [name, *_]} | {"Fn::Sub": [_, {"__ApiId__": {"Ref": name}}]}:
            return name
    return None


def failure_destination(properties):
    return properties.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")


OUTPUTS = "\nOutputs:\n"
OPEN_PERMISSION = """
  Open:
    Type: AWS::Lambda::Permission
    Properties: {Action: "lambda:InvokeFunction", FunctionName: !Ref Triage, Principal: apigateway.amazonaws.com}
"""


@rule("every permission names the API or the rule that may call", (OUTPUTS, OPEN_PERMISSION + OUTPUTS))
def permissions(stack):
    callers = {"apigateway.amazonaws.com": "ApiGateway::RestApi", "events.amazonaws.com": "Events::Rule"}
    for name, each in stack.of("Lambda::Permission").items():
        if target(each.get("SourceArn")) not in stack.of(callers[each["Principal"]]):
            yield name


@rule("functions with SnapStart are called by their alias only", (OUTPUTS, OPEN_PERMISSION + OUTPUTS))
def aliases(stack):
    starting = [name for name, each in stack.of("Lambda::Function").items() if "SnapStart" in each]
    for caller, reference in stack.callers():
        if target(reference) in starting:
            yield f"{caller} calls {target(reference)}"


@rule(
    "every stream and queue is read with partial batch responses",
    ("            FunctionResponseTypes: [ReportBatchItemFailures]\n", ""),
)
def partial_batches(stack):
    for name, each in stack.of("Lambda::EventSourceMapping").items():
        if each.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            yield name


@rule(
    "every stream has a filter, bisects, gives up after a while, and keeps what it gave up",
    ("            BisectBatchOnFunctionError: true\n", ""),
)
def streams(stack):
    for name, each in stack.of("Lambda::EventSourceMapping").items():
        wanted = ("FilterCriteria", "BisectBatchOnFunctionError", "MaximumRetryAttempts", "MaximumRecordAgeInSeconds")
        if target(each["EventSourceArn"]) in stack.of("DynamoDB::Table"):
            yield from (f"{name} has no {key}" for key in wanted if not each.get(key))
            if target(failure_destination(each)) not in stack.of("SQS::Queue"):
                yield f"{name} has no queue of failures"


@rule(
    "every queue that is read has dead letters, and that of the sweep a limit to its readers",
    ("            ScalingConfig:\n              MaximumConcurrency: 5\n", ""),
)
def queues_that_are_read(stack):
    for name, each in stack.of("Lambda::EventSourceMapping").items():
        queue = stack.of("SQS::Queue").get(target(each["EventSourceArn"]))
        if queue is not None:
            if target(queue.get("RedrivePolicy", {}).get("deadLetterTargetArn")) not in stack.of("SQS::Queue"):
                yield f"{name} has no dead letters"
            if target(each["EventSourceArn"]) == "ReminderBells" and "ScalingConfig" not in each:
                yield f"{name} has no MaximumConcurrency"


def keeps_snapshot(called):
    """Whether a target of a rule only keeps a snapshot: of a call that is missed nobody need know."""
    return "Input" in called


@rule(
    "every function with SnapStart is called every day, for Lambda drops a snapshot after 14 days without a call",
    ("            Schedule: rate(1 day)\n", "            Schedule: rate(15 days)\n"),
)
def snapshots(stack):
    daily = [each["Targets"] for each in stack.of("Events::Rule").values() if each["ScheduleExpression"] == "rate(1 day)"]
    kept = {stack.function(called["Arn"]) for targets in daily for called in targets if keeps_snapshot(called)}
    yield from (name for name, each in stack.of("Lambda::Function").items() if "SnapStart" in each and name not in kept)


@rule(
    "every schedule of work keeps what was missed, before and after its function began",
    ("            DeadLetterConfig:\n              Arn: !GetAtt SweepFailures.Arn\n", ""),
)
def schedules(stack):
    kept = {target(each["FunctionName"]) for each in stack.of("Lambda::EventInvokeConfig").values() if failure_destination(each)}
    for name, each in stack.of("Events::Rule").items():
        for called in each["Targets"]:
            if not keeps_snapshot(called) and ("DeadLetterConfig" not in called or stack.function(called["Arn"]) not in kept):
                yield name


@rule(
    "every queue is read by a function or keeps failures, and is encrypted",
    ("      SqsManagedSseEnabled: true\n", ""),
)
def queues(stack):
    used = stack.queues_of_failures() | {target(each["EventSourceArn"]) for each in stack.of("Lambda::EventSourceMapping").values()}
    for name, each in stack.of("SQS::Queue").items():
        if name not in used or each.get("SqsManagedSseEnabled") is not True:
            yield name


@rule(
    "a message stays hidden for six times as long as its function may take",
    ("      VisibilityTimeout: 5400\n", "      VisibilityTimeout: 5399\n"),
)
def visibility(stack):
    for name, each in stack.of("Lambda::EventSourceMapping").items():
        queue = stack.of("SQS::Queue").get(target(each["EventSourceArn"]))
        function = stack.of("Lambda::Function")[stack.function(each["FunctionName"])]
        if queue is not None and queue["VisibilityTimeout"] < 6 * function["Timeout"]:
            yield name


@rule("a function behind the gateway ends before the gateway's 29 seconds", ("      Timeout: 28\n", "      Timeout: 29\n"))
def gateway_timeouts(stack):
    behind = {stack.function(reference) for caller, reference in stack.callers() if caller.startswith("Api ")}
    return [name for name in behind if stack.of("Lambda::Function")[name]["Timeout"] >= 29]


@rule(
    "every queue that is read, queue of failures, stream and schedule of work has an alarm",
    ("!GetAtt ReminderBells.QueueName", "!GetAtt LowTouchDoorbells.QueueName"),
)
def alarms(stack):
    old, kept = stack.watched("ApproximateAgeOfOldestMessage"), stack.watched("ApproximateNumberOfMessagesVisible")
    late, silent = stack.watched("IteratorAge"), stack.watched("Invocations")
    yield from sorted(stack.queues_of_failures() - kept)
    for name, each in stack.of("Lambda::EventSourceMapping").items():
        source = target(each["EventSourceArn"])
        if source not in old if source in stack.of("SQS::Queue") else stack.function(each["FunctionName"]) not in late:
            yield name
    for name, each in stack.of("Events::Rule").items():
        yield from (name for called in each["Targets"] if not keeps_snapshot(called) and stack.function(called["Arn"]) not in silent)


@rule(
    "the API has the name that its alarms watch",
    ("      StageName: !Ref Stage\n", "      StageName: !Ref Stage\n      Name: router\n"),
)
def api_name(stack):
    for name, each in stack.of("ApiGateway::RestApi").items():
        if "Name" in each or each["Body"]["info"]["title"] != {"Ref": "AWS::StackName"}:
            yield name


@rule(
    "every function has a log group of its own that forgets",
    ("      LoggingConfig:\n        LogGroup: !Ref SweepLog\n", ""),
)
def log_groups(stack):
    logs = [target(each.get("LoggingConfig", {}).get("LogGroup")) for each in stack.of("Lambda::Function").values()]
    if sorted(map(str, logs)) != sorted(stack.of("Logs::LogGroup")):
        yield f"functions log to {logs}"
    yield from (name for name, each in stack.of("Logs::LogGroup").items() if "RetentionInDays" not in each)


@rule("every function has a role of its own that is written out", ("!GetAtt SweepRole.Arn", "!GetAtt RemindRole.Arn"))
def roles(stack):
    used = [target(each["Role"]) for each in stack.of("Lambda::Function").values()]
    if sorted(used) != sorted(stack.of("IAM::Role")):
        yield f"functions run as {used}"
    yield from (name for name, each in stack.of("IAM::Role").items() if "ManagedPolicyArns" in each)


def findings(find, text):
    return list(find(Stack(expand(text)["Resources"])))


def main(path):
    text = pathlib.Path(path).read_text()
    stack = Stack(expand(text)["Resources"])
    failed = 0
    for sentence, find, (part, instead) in RULES:
        found = list(find(stack))
        missed = part not in text or not findings(find, text.replace(part, instead, 1))
        failed += bool(found) or missed
        if found:
            print(f"{sentence}: not so: {', '.join(found)}")
        if missed:
            print(f"{sentence}: a template that breaks it is not refused")
    print(f"{len(RULES)} rules, {failed} with findings")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
