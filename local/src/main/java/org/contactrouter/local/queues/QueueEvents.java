package org.contactrouter.local.queues;

import java.util.List;
import org.contactrouter.local.template.Names;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages as the event that Lambda makes of them. */
final class QueueEvents {
  private static final JsonMapper JSON = JsonMapper.shared();

  private QueueEvents() {}

  static ObjectNode event(String queue, List<Message> messages) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(queue, message)));
    return event;
  }

  private static ObjectNode record(String queue, Message message) {
    ObjectNode record = JSON.createObjectNode();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", Names.queueArn(queue));
    record.put("awsRegion", Names.REGION);
    ObjectNode attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    ObjectNode typed = record.putObject("messageAttributes");
    message
        .messageAttributes()
        .forEach(
            (name, value) ->
                typed
                    .putObject(name)
                    .put("dataType", value.dataType())
                    .put("stringValue", value.stringValue()));
    return record;
  }
}
