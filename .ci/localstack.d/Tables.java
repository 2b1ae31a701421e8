import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in memory on a port of 127.0.0.1; its own main class listens on every address. */
void main(String[] arguments) throws Exception {
  Server server = new Server();
  ServerConnector connector = new ServerConnector(server);
  connector.setHost("127.0.0.1");
  connector.setPort(Integer.parseInt(arguments[0]));
  server.addConnector(connector);
  server.setHandler(
      new LocalDynamoDBServerHandler(
          new LocalDynamoDBRequestHandler(0, true, null, false, false), null));
  server.start();
}
