package org.contactrouter.aws.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.port.Heartbeat;

/**
 * When the sweep last ran.
 *
 * <pre>{@code
 * { kind: "heartbeat", id: "sweep", at: "2026-11-23T10:02:00.000Z" }
 * }</pre>
 */
public final class DynamoHeartbeat implements Heartbeat {
  private final Directory directory;

  public DynamoHeartbeat(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void beat(Instant now) {
    directory.put("heartbeat", "sweep", Map.of("at", Attributes.time(now)));
  }

  @Override
  public Optional<Instant> last() {
    return directory
        .find("heartbeat", "sweep")
        .map(item -> Instant.parse(Attributes.text(item, "at")));
  }
}
