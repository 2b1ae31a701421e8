package org.contactrouter.local.pages;

import java.util.List;
import java.util.Optional;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;

/** Several pages as one. */
public record LocalPages(List<LocalPage> pages) implements LocalPage {
  @Override
  public Optional<Answer> answer(Request request) {
    return pages.stream().flatMap(page -> page.answer(request).stream()).findFirst();
  }
}
