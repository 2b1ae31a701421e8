package org.contactrouter.functions;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Closes every connection after its call until a snapshot was taken: none stays open in it, to be
 * dead when it is used after a restore.
 */
final class ConnectionsOfSnapshots implements ExecutionInterceptor, Resource {
  private volatile boolean restored;

  /** Asks to be told of restores, for as long as the caller keeps what this returns. */
  static ConnectionsOfSnapshots registered() {
    ConnectionsOfSnapshots connections = new ConnectionsOfSnapshots();
    Core.getGlobalContext().register(connections);
    return connections;
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      software.amazon.awssdk.core.interceptor.Context.ModifyHttpRequest context,
      ExecutionAttributes attributes) {
    return restored
        ? context.httpRequest()
        : context.httpRequest().toBuilder().putHeader("Connection", "close").build();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {}

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    restored = true;
  }
}
