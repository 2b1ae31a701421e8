package org.contactrouter.local.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;
import org.jspecify.annotations.Nullable;

/** {@code GET /local/cases}: every case, ordered by its next moment, as JSON or as a page. */
public final class CasesPage implements LocalPage {
  private static final Comparator<CaseLine> BY_NEXT_MOMENT =
      Comparator.comparing(
              CaseLine::nextMomentAt, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(CaseLine::id);

  private final CaseLines cases;

  /** The page of these cases. */
  public CasesPage(CaseLines cases) {
    this.cases = cases;
  }

  @Override
  public Optional<Answer> answer(Request request) {
    if (!request.method().equals("GET") || !request.path().equals("/local/cases")) {
      return Optional.empty();
    }
    List<CaseLine> lines = cases.all().stream().sorted(BY_NEXT_MOMENT).toList();
    return Optional.of(Html.wanted(request) ? page(lines) : Json.answer(lines));
  }

  private static Answer page(List<CaseLine> lines) {
    String head = row("th", Stream.of("case", "state", "level", "owner", "queue", "next moment"));
    String rows = lines.stream().map(CasesPage::row).collect(Collectors.joining());
    return Html.page(
        lines.size() + (lines.size() == 1 ? " case" : " cases"),
        "<table>" + head + rows + "</table>");
  }

  private static String row(CaseLine line) {
    return row(
        "td",
        Stream.of(
            line.id(),
            shown(line.state()),
            shown(line.level()),
            shown(line.owner()),
            shown(line.queue()),
            shown(line.nextMomentAt())));
  }

  private static String row(String cell, Stream<String> texts) {
    return texts
        .map(text -> "<%1$s>%2$s</%1$s>".formatted(cell, Html.escaped(text)))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
