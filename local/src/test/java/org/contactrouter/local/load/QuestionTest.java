package org.contactrouter.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.api.InputFile;
import org.junit.jupiter.api.Test;

class QuestionTest {
  @Test
  void readsALabelAndATextFromEachLine() {
    assertThat(Question.in(file("\uFEFFa\tWhere?\r\n\nb\tOlá\tçã\n")))
        .containsExactly(new Question("a", "Where?"), new Question("b", "Olá\tçã"));
  }

  @Test
  void namesTheLineThatHasNoTextOrNoTab() {
    assertThatThrownBy(() -> Question.in(file("a\tWhere?\nno tab\n")))
        .isInstanceOf(CommandException.class)
        .hasMessage("q.tsv, line 2: label<TAB>text is asked for");
    assertThatThrownBy(() -> Question.in(file("a\t \n")))
        .hasMessage("q.tsv, line 1: label<TAB>text is asked for");
  }

  @Test
  void refusesAFileWithoutQuestions() {
    assertThatThrownBy(() -> Question.in(file("\n"))).hasMessage("q.tsv has no question");
  }

  private static InputFile file(String text) {
    return new InputFile("q.tsv", text.getBytes(StandardCharsets.UTF_8));
  }
}
