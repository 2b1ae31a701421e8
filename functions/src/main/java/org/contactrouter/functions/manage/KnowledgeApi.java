package org.contactrouter.functions.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.act.ReadKnowledge;
import org.contactrouter.act.SubmitKnowledge;
import org.contactrouter.act.SubmitKnowledge.Submission;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.Problem.Invalid;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.manage.KnowledgeDocument.Format;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.Finding;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;

/** {@code /api/knowledge}: publishing a document is a job; reading and going back are not. */
final class KnowledgeApi {
  private final SubmitKnowledge submit;
  private final ReadKnowledge read;
  private final KnowledgeShelf shelf;

  KnowledgeApi(SubmitKnowledge submit, ReadKnowledge read, KnowledgeShelf shelf) {
    this.submit = submit;
    this.read = read;
    this.shelf = shelf;
  }

  /** The current versions by language. */
  private record Versions(Map<String, String> current) {}

  HttpResponse publish(HttpRequest request) {
    return format(request)
        .map(format -> publish(request, KnowledgeDocument.read(format, request.body().bytes())))
        .orElseGet(() -> Problems.of(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE));
  }

  HttpResponse current() {
    return HttpResponse.json(200, KnowledgeView.of(read.current()));
  }

  HttpResponse job(HttpRequest request) {
    return shelf
        .job(request.pathParameter("job"))
        .map(job -> HttpResponse.json(200, JobView.of(job)))
        .orElseGet(() -> Problems.of(request, ProblemKind.NOT_FOUND));
  }

  HttpResponse rollBack(HttpRequest request) {
    return shelf
        .rollback()
        .map(current -> HttpResponse.json(200, new Versions(current)))
        .orElseGet(
            () ->
                Problems.of(
                    request,
                    ProblemKind.CONFLICT,
                    List.of(
                        Invalid.ofForm(
                            "NOTHING_BEFORE", "There is no knowledge before the current one."))));
  }

  private static Optional<Format> format(HttpRequest request) {
    return switch (MediaType.of(request).type()) {
      case "application/json" -> Optional.of(Format.JSON);
      case "text/csv" -> Optional.of(Format.CSV);
      default -> Optional.empty();
    };
  }

  private HttpResponse publish(HttpRequest request, KnowledgeDocument document) {
    return switch (document) {
      case KnowledgeDocument.Unreadable(List<Fault> faults) ->
          Problems.of(request, ProblemKind.INVALID_FIELDS, Fault.invalid(faults));
      case KnowledgeDocument.Entries(List<FaqEntry> entries) ->
          switch (submit.submit(entries)) {
            case Submission.Taken(PublishingJob job, List<Finding> warnings) ->
                HttpResponse.json(202, JobView.of(job, invalid(warnings)))
                    .with("Location", "knowledge/jobs/" + job.id());
            case Submission.Refused(List<Finding> findings) ->
                Problems.of(
                    request,
                    ProblemKind.INVALID_FIELDS,
                    invalid(findings.stream().filter(Finding::isError).toList()));
          };
    };
  }

  private static List<Invalid> invalid(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Invalid(
                    finding.code().name(),
                    Optional.of(finding.field()),
                    finding.message(),
                    Optional.empty(),
                    Optional.of(finding.entry()).filter(entry -> !entry.isEmpty()),
                    Optional.of(finding.language()).filter(language -> !language.isEmpty())))
        .toList();
  }
}
