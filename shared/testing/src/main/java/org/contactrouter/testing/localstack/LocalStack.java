package org.contactrouter.testing.localstack;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack, found once for all tests: what answers at {@code AWS_ENDPOINT_URL}, else a container
 * where Docker has the image, else nothing, and then the tests that ask for it are skipped.
 */
public final class LocalStack {
  /** Of the tests that ask for it. */
  public static final String TAG = "localstack";

  /** Where everything is made. */
  public static final String REGION = "eu-west-1";

  /** The last version that needs no account. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private LocalStack() {}

  /** Where it answers. */
  public static URI endpoint() {
    return switch (Found.PLACE) {
      case Place.At(URI endpoint) -> endpoint;
      case Place.Nowhere(String reason) -> Assumptions.abort("SKIPPED: " + reason);
    };
  }

  /** Where LocalStack is. */
  sealed interface Place {
    record At(URI endpoint) implements Place {}

    record Nowhere(String reason) implements Place {}
  }

  private static final class Found {
    static final Place PLACE = find();

    private static Place find() {
      Optional<String> endpoint = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"));
      return endpoint
          .<Place>map(url -> new Place.At(URI.create(url)))
          .orElseGet(() -> DockerDaemon.lacks(IMAGE).map(Found::nowhere).orElseGet(Found::start));
    }

    private static Place nowhere(String reason) {
      String whole = "LocalStack: AWS_ENDPOINT_URL is not set, and " + reason;
      System.out.println("SKIPPED: " + whole);
      return new Place.Nowhere(whole);
    }

    /** Testcontainers stops it when this process ends. */
    private static Place start() {
      LocalStackContainer container =
          new LocalStackContainer(DockerImageName.parse(IMAGE))
              // The template's functions are arm64; here they run on whatever this machine is.
              .withEnv("LAMBDA_IGNORE_ARCHITECTURE", "1");
      container.start();
      return new Place.At(container.getEndpoint());
    }
  }
}
