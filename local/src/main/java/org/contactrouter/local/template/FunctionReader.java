package org.contactrouter.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code AWS::Serverless::Function}. */
final class FunctionReader {
  private static final String[] OF_THE_CLOUD = {
    "Architectures",
    "AutoPublishAlias",
    "AutoPublishAliasAllProperties",
    "AutoPublishCodeSha256",
    "CodeUri",
    "DeploymentPreference",
    "Description",
    "EphemeralStorage",
    "LoggingConfig",
    "Policies",
    "ReservedConcurrentExecutions",
    "Role",
    "Runtime",
    "RuntimeManagementConfig",
    "SnapStart",
    "Tags",
    "Tracing",
    "VersionDeletionPolicy"
  };

  private FunctionReader() {}

  static Template.Function read(String id, Properties function, String defaultAuthorizer) {
    List<Template.Route> routes = new ArrayList<>();
    List<Template.QueueTrigger> queues = new ArrayList<>();
    List<Template.StreamTrigger> streams = new ArrayList<>();
    List<Template.Schedule> schedules = new ArrayList<>();
    Properties invocation = function.part("EventInvokeConfig");
    function
        .parts("Events")
        .forEach(
            (name, event) -> {
              Properties properties = event.part("Properties");
              switch (event.required("Type")) {
                case "Api" -> routes.add(TriggerReader.route(properties, defaultAuthorizer));
                case "SQS" -> queues.add(TriggerReader.queue(properties));
                case "DynamoDB" -> streams.add(TriggerReader.stream(properties));
                case "Schedule" -> {
                  if (!keepsSnapshot(function, properties)) {
                    schedules.add(TriggerReader.schedule(id + name, properties, invocation));
                  }
                }
                default -> throw event.wrong("Type", event.required("Type") + " is not understood");
              }
              event.done();
            });
    Template.Function read =
        new Template.Function(
            id,
            function.required("Handler"),
            function.seconds("Timeout", 3),
            function.number("MemorySize", 128),
            environment(function.part("Environment")),
            List.copyOf(routes),
            List.copyOf(queues),
            List.copyOf(streams),
            List.copyOf(schedules));
    function.without(OF_THE_CLOUD).done();
    return read;
  }

  /** Whether it calls with a request of its own, so that the snapshot is kept: here is none. */
  private static boolean keepsSnapshot(Properties function, Properties schedule) {
    return function.has("SnapStart") && schedule.has("Input");
  }

  private static Map<String, String> environment(Properties environment) {
    Properties variables = environment.part("Variables");
    Map<String, String> read = new LinkedHashMap<>();
    environment
        .value("Variables")
        .propertyNames()
        .forEach(name -> read.put(name, variables.required(name)));
    environment.done();
    return read;
  }
}
