"""Calls functions of the unpacked zip through AWS's Runtime Interface Emulator: emulator.py TEMPLATE ZIP JAVA JARS.

Tables and queues are those of AWS_ENDPOINT_URL. The class path is JARS, the official runtime interface client; the
zip is only unpacked, as Lambda does. Every process listens on 127.0.0.1 and ends here.
"""

import contextlib
import json
import os
import pathlib
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile

import boto3
import samcli.local.rapid

from expand import expand
from rules import Stack, target

MACHINE = "arm64" if platform.machine() in ("aarch64", "arm64") else "x86_64"
EMULATOR = pathlib.Path(samcli.local.rapid.__path__[0]) / f"aws-lambda-rie-{MACHINE}"
CLIENT = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]
CLIENT_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
NOTHING_FAILED = {"batchItemFailures": []}

# One call for each kind of event. The sweep first: health is good when a sweep has left its heartbeat.
CALLS = [
    ("Sweep", {"source": "aws.events", "detail-type": "Scheduled Event", "time": "2026-01-01T00:00:00Z", "detail": {}}),
    (
        "Triage",
        {
            "resource": "/healthz",
            "path": "/healthz",
            "httpMethod": "GET",
            "headers": {"Accept": "application/json", "Host": "api.example"},
            "requestContext": {"domainName": "api.example", "path": "/dev/healthz", "stage": "dev"},
        },
    ),
    (
        "Dispatch",
        {
            "Records": [
                {
                    "eventName": "INSERT",
                    "eventSource": "aws:dynamodb",
                    "dynamodb": {
                        "Keys": {"caseId": {"S": "nobody"}, "item": {"S": "event#000000"}},
                        "SequenceNumber": "100000000000000000001",
                    },
                }
            ]
        },
    ),
    ("Assign", {"Records": [{"messageId": "1", "body": "nobody", "eventSource": "aws:sqs"}]}),
]


def healthy(answer):
    return answer.get("statusCode") == 200 and set(json.loads(answer["body"])["parts"].values()) == {"OK"}


EXPECTED = {"Sweep": lambda answer: answer is None, "Triage": healthy}


def make(stack):
    """Tables and queues under the names of their resources; what a Ref to each is."""
    dynamodb, sqs = boto3.client("dynamodb"), boto3.client("sqs")
    references = {}
    for name, each in stack.of("DynamoDB::Table").items():
        wanted = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
        dynamodb.create_table(TableName=name, **{key: each[key] for key in wanted if key in each})
        references[name] = name
    for name in stack.of("SQS::Queue"):
        references[name] = sqs.create_queue(QueueName=name)["QueueUrl"]
    return references


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def emulated(name, function, references, task, java, jars, log):
    """The address that calls a function, in a process of its own."""
    address, api = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
    environment = {key: references.get(target(value), "") for key, value in function["Environment"]["Variables"].items()}
    environment |= {key: value for key, value in os.environ.items() if key.startswith("AWS_")}
    environment |= {
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(function["Timeout"]),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function["MemorySize"]),
        "LAMBDA_TASK_ROOT": task,
    }
    command = [EMULATOR, "--runtime-interface-emulator-address", address, "--runtime-api-address", api]
    command += [java, *CLIENT, "-cp", jars, CLIENT_CLASS, function["Handler"]]
    process = subprocess.Popen(command, cwd=task, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        yield f"http://{address}/2015-03-31/functions/function/invocations"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def call(url, event):
    request = urllib.request.Request(url, json.dumps(event).encode())
    for _ in range(100):  # Until the emulator listens.
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read())
        except urllib.error.URLError as refused:
            if not isinstance(refused.reason, ConnectionRefusedError):
                raise
            time.sleep(0.1)
    raise TimeoutError("the emulator does not listen")


def main(template, archive, java, jars):
    stack = Stack(expand(pathlib.Path(template).read_text())["Resources"])
    references = make(stack)
    failed = []
    with tempfile.TemporaryDirectory() as task, tempfile.TemporaryFile("w+") as log:
        zipfile.ZipFile(archive).extractall(task)
        for name, event in CALLS:
            function = stack.of("Lambda::Function")[name]
            with emulated(name, function, references, task, java, jars, log) as url:
                answer = call(url, event)
            expected = EXPECTED.get(name, NOTHING_FAILED.__eq__)
            if not expected(answer):
                failed.append(name)
                print(f"{name} answered {json.dumps(answer)}")
        if failed:
            log.seek(0)
            print(log.read())
    print(f"{len(CALLS)} functions called, {len(failed)} failed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
