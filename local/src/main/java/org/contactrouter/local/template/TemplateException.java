package org.contactrouter.local.template;

/** Something in the template that cannot be run here, said with its resource and property. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says {@code problem} of {@code place}, for example {@code Sweep.Events.EveryMinute}. */
  public TemplateException(String place, String problem) {
    super("template: " + place + ": " + problem);
  }
}
