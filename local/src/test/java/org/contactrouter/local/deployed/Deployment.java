package org.contactrouter.local.deployed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.contactrouter.testing.localstack.LocalStack;
import org.junit.jupiter.api.Assumptions;

/** The stack of the template on LocalStack: the one that is there, else deployed now by SAM. */
final class Deployment {
  private static final String STACK = "contact-router-dev";

  /** Who sends all mail. */
  static final String MAIL_FROM = "router@shop.example";

  private final URI endpoint;
  private final Map<String, StackResource> resources;

  private Deployment(URI endpoint, Map<String, StackResource> resources) {
    this.endpoint = endpoint;
    this.resources = resources;
  }

  static Deployment onLocalStack() throws Exception {
    CloudFormation stacks = new CloudFormation(LocalStack.endpoint());
    if (stacks.resources(STACK).isEmpty()) {
      deploy(LocalStack.endpoint());
    }
    return new Deployment(LocalStack.endpoint(), stacks.resources(STACK));
  }

  /** The API with its stage. */
  URI api() {
    return endpoint.resolve("/_aws/execute-api/" + physicalId("Api") + "/dev");
  }

  /** The name or URL that a resource of the template got. */
  String physicalId(String logicalId) {
    return resource(logicalId).physicalId();
  }

  /** Everything that was made, by its name in the template. */
  Map<String, StackResource> resources() {
    return resources;
  }

  private StackResource resource(String logicalId) {
    StackResource found = resources.get(logicalId);
    if (found == null) {
      throw new AssertionError(STACK + " has no " + logicalId + ": " + resources.keySet());
    }
    return found;
  }

  private static void deploy(URI endpoint) throws InterruptedException {
    ProcessBuilder sam =
        new ProcessBuilder(
                "sam",
                "deploy",
                "--parameter-overrides",
                "Stage=dev",
                "LogRetentionDays=7",
                "MailFrom=" + MAIL_FROM)
            .directory(Path.of("..").toFile())
            .inheritIO();
    sam.environment()
        .putAll(
            Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "AWS_DEFAULT_REGION",
                LocalStack.REGION));
    try {
      if (sam.start().waitFor() != 0) {
        throw new AssertionError("sam deploy failed");
      }
    } catch (IOException missing) {
      String reason = "SKIPPED: the SAM CLI is not on the path, and nothing is deployed";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }
}
