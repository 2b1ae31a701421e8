package org.contactrouter.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.InputFile;

/** The shop Loja Azul: settings, customers and knowledge, as its owner would send them. */
public final class Demo {
  private Demo() {}

  /** Puts everything of the shop into a system. Once more changes nothing but versions. */
  public static void load(Administration system) {
    system.configure(file("settings.json"));
    system.customers(file("customers.csv"));
    system.publish(file("knowledge.json"), _ -> {});
  }

  private static InputFile file(String name) {
    try (InputStream content =
        Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + name))) {
      return new InputFile(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
