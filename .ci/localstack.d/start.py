"""LocalStack without Docker: functions are processes under AWS's own Java runtime interface client, tables are
DynamoDB Local from Maven. Everything listens on 127.0.0.1 only, and stays in the process group that it was started in.

JAVA: the java command. RUNTIME: class path of the runtime interface client. TABLES: class path of DynamoDB Local.
"""

import json
import os
import queue
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from localstack import config
from localstack.runtime import main
from localstack.services.dynamodb.server import DynamodbServer
from localstack.services.lambda_.invocation import runtime_executor
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.utils.serving import Server

JAVA = os.environ["JAVA"]
RUNTIME = os.environ["RUNTIME"]
TABLES = os.environ["TABLES"]
EXITED = json.dumps({"errorType": "Runtime.ExitError", "errorMessage": "the runtime exited"}).encode()


class RuntimeApi(BaseHTTPRequestHandler):
    """The three calls of Lambda's runtime API that the client makes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        function = self.server.function
        function.begun.set()
        payload = function.waiting.get()
        if payload is None:
            return self.answer(410)
        body = payload["payload"]
        self.answer(
            200,
            body.encode() if isinstance(body, str) else body,
            {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": payload["invoke-id"],
                "Lambda-Runtime-Deadline-Ms": str(int((time.time() + function.timeout) * 1000)),
                "Lambda-Runtime-Invoked-Function-Arn": payload["invoked-function-arn"],
                "Lambda-Runtime-Trace-Id": payload.get("trace-id") or "",
            },
        )

    def do_POST(self):
        function = self.server.function
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.path.endswith("/init/error"):
            function.refused = body
            function.begun.set()
        else:
            request, outcome = self.path.split("/")[-2:]
            function.answers[request].put((body, outcome == "error"))
        self.answer(202)

    def answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class FunctionProcess(runtime_executor.RuntimeExecutor):
    """One execution environment of a function, as a process."""

    tasks = {}
    unzipping = threading.Lock()

    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self.timeout = int(function_version.config.timeout)
        self.begun = threading.Event()
        self.waiting = queue.Queue()
        self.answers = {}
        self.refused = None
        self.lines = []

    def start(self, env_vars):
        self.api = ThreadingHTTPServer(("127.0.0.1", 0), RuntimeApi)
        self.api.daemon_threads = True
        self.api.function = self
        threading.Thread(target=self.api.serve_forever, daemon=True).start()
        task = self.task(self.function_version.config.code)
        self.process = subprocess.Popen(
            [
                JAVA,
                f"-Xmx{int(self.function_version.config.memory_size * 0.8)}m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                RUNTIME,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                self.function_version.config.handler,
            ],
            cwd=task,
            # Nothing of ours: a function that forgets a variable in the template must fail here too.
            env={name: str(value) for name, value in env_vars.items()}
            | {"AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.api.server_port}", "LAMBDA_TASK_ROOT": str(task)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self.listen, daemon=True).start()
        self.begun.wait()
        if self.refused:
            self.process.kill()
            raise runtime_executor.LambdaRuntimeException(f"{self.refused.decode()}\n{self.get_logs()}")

    def listen(self):
        for line in self.process.stdout:
            self.lines.append(line)
            print(f"{self.function_version.id.function_name}: {line}", end="", flush=True)
        if not self.begun.is_set():
            self.refused = EXITED
            self.begun.set()
        for answer in list(self.answers.values()):
            answer.put((EXITED, True))

    def invoke(self, payload):
        request = payload["invoke-id"]
        said = len(self.lines)
        self.answers[request] = queue.Queue()
        self.waiting.put(payload)
        try:
            body, failed = self.answers[request].get(timeout=self.timeout)
        except queue.Empty:
            self.process.kill()
            message = f"{request} Task timed out after {self.timeout}.00 seconds"
            body, failed = json.dumps({"errorMessage": message}).encode(), True
        finally:
            del self.answers[request]
        return InvocationResult(request, body, failed, "".join(self.lines[said:]))

    def stop(self):
        self.process.terminate()
        self.waiting.put(None)
        self.api.shutdown()
        self.api.server_close()

    def get_logs(self):
        return "".join(self.lines)

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}"

    @classmethod
    def task(cls, code) -> Path:
        """The unpacked zip, which all functions share: it is fetched and unpacked once, not eight times."""
        with cls.unzipping:
            if code.code_sha256 not in cls.tasks:
                code.prepare_for_execution()
                cls.tasks[code.code_sha256] = code.get_unzipped_code_location()
            return cls.tasks[code.code_sha256]

    @classmethod
    def prepare_version(cls, function_version):
        cls.task(function_version.config.code)

    @classmethod
    def cleanup_version(cls, function_version):
        pass


class Tables(DynamodbServer):
    """DynamoDB Local as a process, where LocalStack's own would download it."""

    do_start_thread = Server.do_start_thread

    def do_run(self):
        self.process = subprocess.Popen(
            [
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                TABLES,
                Path(__file__).with_name("Tables.java"),
                str(self.port),
            ],
            env=os.environ | {"DDB_LOCAL_TELEMETRY": "0"},
            stdin=subprocess.DEVNULL,
        )
        self.process.wait()

    def do_shutdown(self):
        self.process.terminate()


runtime_executor.get_runtime_executor = lambda: FunctionProcess
DynamodbServer.get = staticmethod(lambda tables=Tables(host="127.0.0.1"): tables)
main.main()
