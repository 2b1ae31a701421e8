package org.contactrouter.local.load;

import java.util.ArrayList;
import java.util.List;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.api.InputFile;

/**
 * A question, and the entry that would be right.
 *
 * @param label the id of the entry, or anything else if none is right
 */
public record Question(String label, String text) {

  /**
   * The questions of a file, {@code label<TAB>text}, one a line; empty lines are passed over.
   *
   * @throws CommandException if a line has no tab, or the file no question
   */
  public static List<Question> in(InputFile file) {
    List<Question> questions = new ArrayList<>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank()) {
        questions.add(of(line, file.name() + ", line " + number));
      }
    }
    if (questions.isEmpty()) {
      throw new CommandException(file.name() + " has no question");
    }
    return List.copyOf(questions);
  }

  private static Question of(String line, String where) {
    int tab = line.indexOf('\t');
    if (tab < 0 || line.substring(tab + 1).isBlank()) {
      throw new CommandException(where + ": label<TAB>text is asked for");
    }
    return new Question(line.substring(0, tab).strip(), line.substring(tab + 1));
  }
}
