package org.contactrouter.testing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A daemon that answers as Docker does, as it is told. */
@Timeout(10)
class DockerDaemonTest {
  private static final String IMAGE = "some/image:1";

  private final Path folder;
  private final Path socket;
  private final ServerSocketChannel daemon;

  DockerDaemonTest() throws IOException {
    folder = Files.createTempDirectory("docker"); // Short: a socket's path has 108 bytes at most.
    socket = folder.resolve("docker.sock");
    daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    daemon.bind(UnixDomainSocketAddress.of(socket));
  }

  @AfterEach
  void close() throws IOException {
    daemon.close();
    Files.deleteIfExists(socket);
    Files.delete(folder);
  }

  @Test
  void lacksNothingWhereTheImageIs() {
    answer("HTTP/1.0 200 OK\r\n\r\n{}");

    assertThat(DockerDaemon.lacks(socket, IMAGE)).isEmpty();
  }

  @Test
  void saysThatTheImageIsMissing() {
    answer("HTTP/1.0 404 Not Found\r\n\r\n{}");

    assertThat(DockerDaemon.lacks(socket, IMAGE))
        .contains("Docker lacks the image some/image:1 (docker pull brings it)");
  }

  @Test
  void doesNotWaitForADaemonThatIsSilent() {
    assertThat(DockerDaemon.lacks(socket, IMAGE)).contains("Docker does not answer at " + socket);
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    daemon.close();

    assertThat(DockerDaemon.lacks(socket, IMAGE)).contains("Docker does not answer at " + socket);
  }

  @Test
  void saysThatThereIsNoSocket() {
    Path missing = folder.resolve("missing.sock");

    assertThat(DockerDaemon.lacks(missing, IMAGE)).contains("there is no Docker socket " + missing);
  }

  private void answer(String text) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (SocketChannel caller = daemon.accept()) {
                caller.read(ByteBuffer.allocate(1024));
                caller.write(StandardCharsets.US_ASCII.encode(text));
              } catch (IOException closed) {
                throw new IllegalStateException(closed);
              }
            });
  }
}
