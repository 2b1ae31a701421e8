package org.contactrouter.aws.dynamo;

import org.contactrouter.port.Turns;

/**
 * Whose turn it is.
 *
 * <pre>{@code
 * { kind: "turn", id: "low-touch", count: 41 }
 * }</pre>
 */
public final class DynamoTurns implements Turns {
  private final Directory directory;

  public DynamoTurns(Directory directory) {
    this.directory = directory;
  }

  @Override
  public long next(String queue) {
    return directory.count("turn", queue);
  }
}
