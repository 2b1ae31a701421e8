package org.contactrouter.local.command;

import java.net.URI;
import org.contactrouter.local.api.ApiClient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --url}, for every verb that talks to a running system. */
public final class UrlOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb = CommandSpec.create();

  private URI url = URI.create("http://127.0.0.1:8080");

  /** Takes the URL of a system. */
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description =
          "The running system (default: ${DEFAULT-VALUE}). An https URL is called with your AWS"
              + " credentials.")
  void setUrl(URI given) {
    if (given.getHost() == null || !String.valueOf(given.getScheme()).matches("https?")) {
      throw new ParameterException(
          verb.commandLine(), "--url: '" + given + "' is no http or https URL");
    }
    url = given;
  }

  /** A client of the system that was named. */
  public ApiClient client() {
    return new ApiClient(url);
  }
}
