package org.contactrouter.testing.localstack;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The Docker daemon of this machine, asked whether a container could be started now. Testcontainers
 * would wait for minutes where there is a daemon but no registry.
 */
final class DockerDaemon {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String SOCKET = "unix://";

  private DockerDaemon() {}

  /** What it lacks to start an image; empty when it lacks nothing. */
  static Optional<String> lacks(String image) {
    String host =
        Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:///var/run/docker.sock");
    return host.startsWith(SOCKET)
        ? lacks(Path.of(host.substring(SOCKET.length())), image)
        : Optional.of("DOCKER_HOST is not a socket of this machine");
  }

  static Optional<String> lacks(Path socket, String image) {
    if (!Files.exists(socket)) {
      return Optional.of("there is no Docker socket " + socket);
    }
    try {
      String status = status(socket, "/images/" + image + "/json");
      return status.endsWith(" 200")
          ? Optional.empty()
          : Optional.of("Docker lacks the image " + image + " (docker pull brings it)");
    } catch (IOException silent) {
      return Optional.of("Docker does not answer at " + socket);
    }
  }

  /** The beginning of the answer, such as {@code HTTP/1.0 200}. */
  private static String status(Path socket, String path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Selector selector = Selector.open()) {
      channel.write(StandardCharsets.US_ASCII.encode("GET " + path + " HTTP/1.0\r\n\r\n"));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      if (selector.select(LIMIT.toMillis()) == 0) {
        throw new IOException("no answer");
      }
      ByteBuffer status = ByteBuffer.allocate("HTTP/1.0 200".length());
      channel.read(status);
      return StandardCharsets.US_ASCII.decode(status.flip()).toString();
    }
  }
}
