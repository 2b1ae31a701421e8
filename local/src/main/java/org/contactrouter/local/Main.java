package org.contactrouter.local;

/** Starts the whole system on this machine. */
public final class Main {
  private Main() {}

  /** Starts what the command line names. */
  public static void main(String[] arguments) {
    System.out.println("contact-router " + String.join(" ", arguments));
  }
}
