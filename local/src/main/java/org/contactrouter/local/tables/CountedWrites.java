package org.contactrouter.local.tables;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts what a client was asked for that may have written something. */
final class CountedWrites {
  private static final Set<String> READS =
      Set.of("getItem", "batchGetItem", "transactGetItems", "query", "scan", "describeTable");

  private final AtomicLong writes = new AtomicLong();
  private final DynamoDbClient client;

  CountedWrites(DynamoDbClient counted) {
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                  try {
                    return method.invoke(counted, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  } finally {
                    if (!READS.contains(method.getName())) {
                      writes.incrementAndGet();
                    }
                  }
                });
  }

  /** The client that is counted. */
  DynamoDbClient client() {
    return client;
  }

  long count() {
    return writes.get();
  }
}
