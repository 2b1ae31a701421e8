package org.contactrouter.functions.manage;

import java.util.List;
import java.util.Optional;
import org.contactrouter.aws.dynamo.DynamoSettings;
import org.contactrouter.aws.settings.DefaultSettings;
import org.contactrouter.aws.settings.InvalidSettings;
import org.contactrouter.aws.settings.SettingsDocument;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.ProblemKind;

/** {@code /api/settings}: one document, applied whole or not at all. */
final class SettingsApi {
  private final DynamoSettings settings;

  SettingsApi(DynamoSettings settings) {
    this.settings = settings;
  }

  /** The version that is now current. */
  private record Applied(String version) {}

  HttpResponse current(HttpRequest request) {
    String document = settings.document().orElseGet(DefaultSettings::json);
    HttpResponse whole =
        HttpResponse.of(200, "application/json", Body.of(document))
            .with("Cache-Control", "no-store");
    return EntityTag.of(document).on(request, whole);
  }

  HttpResponse apply(HttpRequest request) {
    if (!MediaType.of(request).is("application/json")) {
      return Problems.of(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
    Optional<String> document = Utf8.read(request.body().bytes());
    List<Fault> faults = document.map(SettingsApi::faults).orElseGet(() -> List.of(Utf8.FAULT));
    return faults.isEmpty()
        ? apply(request, document.orElseThrow())
        : Problems.of(request, ProblemKind.INVALID_FIELDS, Fault.invalid(faults));
  }

  private HttpResponse apply(HttpRequest request, String document) {
    return settings
        .apply(document)
        .map(version -> HttpResponse.json(200, new Applied(version)))
        .orElseGet(() -> Problems.of(request, ProblemKind.CONFLICT));
  }

  private static List<Fault> faults(String document) {
    try {
      SettingsDocument.read(document, "submitted");
      return List.of();
    } catch (InvalidSettings invalid) {
      return invalid.problems().stream().map(SettingsApi::fault).toList();
    }
  }

  /** A problem begins with the JSON pointer of what it is about. */
  private static Fault fault(String problem) {
    int end = problem.indexOf(": ");
    return new Fault("BAD_VALUE", problem.substring(0, end), problem.substring(end + 2));
  }
}
