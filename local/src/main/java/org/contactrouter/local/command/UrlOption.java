package org.contactrouter.local.command;

import java.net.URI;
import picocli.CommandLine.Option;

/** {@code --url}, for every verb that talks to a running system. */
public final class UrlOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description =
          "The running system (default: ${DEFAULT-VALUE}). An https URL is called with your AWS"
              + " credentials.")
  private URI url = URI.create("http://127.0.0.1:8080");

  /** A client of the system that was named. */
  public ApiClient client() {
    return new ApiClient(url);
  }
}
