package org.contactrouter.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** All mail that was sent, kept as one line of JSON each. */
public final class Outbox {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Optional<Path> file;
  private final List<Mail> mails = new ArrayList<>();

  private Outbox(Optional<Path> file) {
    this.file = file;
  }

  /** The outbox in a file, or in memory only. */
  public static Outbox keptIn(Optional<Path> file) throws IOException {
    Outbox outbox = new Outbox(file);
    if (file.isPresent() && Files.exists(file.get())) {
      for (String line : Files.readAllLines(file.get())) {
        outbox.mails.add(JSON.readValue(line, Mail.class));
      }
    }
    return outbox;
  }

  /** Adds a mail; when this returns it is kept. */
  public synchronized void add(Mail mail) {
    file.ifPresent(path -> append(path, mail));
    mails.add(mail);
  }

  /** All mail, newest first. */
  public synchronized List<Mail> newestFirst() {
    return List.copyOf(mails.reversed());
  }

  private static void append(Path path, Mail mail) {
    try {
      Files.writeString(
          path,
          JSON.writeValueAsString(mail) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
