package org.contactrouter.local.template;

/** What AWS refuses, or fails at later, when parts of a template do not fit each other. */
final class TemplateChecks {
  private TemplateChecks() {}

  static void check(Template template) {
    template.queues().values().forEach(queue -> checkRedrive(template, queue));
    for (Template.Function function : template.functions().values()) {
      function.queues().forEach(trigger -> checkQueue(template, function, trigger));
      function.streams().forEach(trigger -> checkStream(template, function, trigger));
      function
          .schedules()
          .forEach(
              schedule ->
                  schedule
                      .failureQueue()
                      .ifPresent(queue -> known(template, schedule.id(), queue)));
    }
  }

  private static void checkRedrive(Template template, Template.Queue queue) {
    queue
        .redrive()
        .ifPresent(
            redrive -> known(template, queue.id() + ".RedrivePolicy", redrive.deadLetterQueue()));
  }

  private static void checkQueue(
      Template template, Template.Function function, Template.QueueTrigger trigger) {
    Template.Queue queue = known(template, function.id(), trigger.queue());
    if (queue.visibilityTimeout().compareTo(function.timeout()) < 0) {
      throw new TemplateException(
          queue.id() + ".VisibilityTimeout", "is shorter than the timeout of " + function.id());
    }
  }

  private static void checkStream(
      Template template, Template.Function function, Template.StreamTrigger trigger) {
    Template.Table table = template.tables().get(trigger.table());
    if (table == null || table.streamView().isEmpty()) {
      throw new TemplateException(function.id(), trigger.table() + " is no table with a stream");
    }
    trigger.failureQueue().ifPresent(queue -> known(template, function.id(), queue));
  }

  private static Template.Queue known(Template template, String place, String queue) {
    Template.Queue found = template.queues().get(queue);
    if (found == null) {
      throw new TemplateException(place, queue + " is no queue of this template");
    }
    return found;
  }
}
