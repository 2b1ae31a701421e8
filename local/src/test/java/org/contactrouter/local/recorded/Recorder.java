package org.contactrouter.local.recorded;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.INDEXES;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.contactrouter.local.functions.HandlerFactory;
import org.contactrouter.local.functions.HeardHandler;
import org.contactrouter.local.functions.HeardHandler.Run;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.functions.WiredHandlers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Gives each function clients of its own that remember what it called.
 *
 * <p>It stands between the functions and the SDK's interfaces: the embedded tables and the outbox
 * have no pipeline that an {@code ExecutionInterceptor} could listen in.
 */
public final class Recorder {
  private static final StackWalker STACK = StackWalker.getInstance();
  private static final String PROJECT = "org.contactrouter.";

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<Run> runs = new CopyOnWriteArrayList<>();
  private volatile Fault fault = (_, _) -> Optional.empty();

  /** Handlers whose calls are remembered. */
  public HandlerFactory on(LocalClients clients) {
    return (handler, environment) -> {
      String function = function(environment);
      Object made = new WiredHandlers(recorded(clients, function)).create(handler, environment);
      return new HeardHandler(function, made, runs::add);
    };
  }

  /** Forgets everything that was on record. */
  public void clear() {
    calls.clear();
    runs.clear();
  }

  /** Every invocation so far. */
  public List<Run> runs() {
    return List.copyOf(runs);
  }

  /** Lets every such call of a function fail, as if it found no network, while something runs. */
  public void failing(String function, Class<? extends SdkRequest> call, Runnable meanwhile) {
    failing(
        (caller, request) ->
            caller.equals(function) && call.isInstance(request)
                ? Optional.of(SdkClientException.create("no network"))
                : Optional.empty());
    meanwhile.run();
    failing((_, _) -> Optional.empty());
  }

  /** Lets calls fail from now on. */
  public void failing(Fault which) {
    fault = which;
  }

  /** Everything that was called so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  private LocalClients recorded(LocalClients clients, String function) {
    return new LocalClients(
        recorded(DynamoDbClient.class, clients.dynamo(), function),
        recorded(SqsClient.class, clients.sqs(), function),
        recorded(SesClient.class, clients.ses(), function),
        clients.clock());
  }

  private <C extends SdkClient> C recorded(Class<C> service, C client, String function) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, arguments) -> answer(proxy, method, arguments, client, function)));
  }

  /** Shorter forms of a call end in the one that takes a request, and only that is a call. */
  private @Nullable Object answer(
      Object proxy, Method method, Object @Nullable [] arguments, SdkClient client, String function)
      throws Throwable {
    if (arguments == null) {
      return method.invoke(client);
    }
    if (arguments[0] instanceof Consumer || method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    SdkRequest request = (SdkRequest) arguments[0];
    Optional<RuntimeException> failure = fault.in(function, request);
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      SdkResponse response =
          (SdkResponse) Objects.requireNonNull(method.invoke(client, metered(request)));
      calls.add(new Call(function, request, Optional.of(response), places()));
      return response;
    } catch (InvocationTargetException failed) {
      calls.add(new Call(function, request, Optional.empty(), places()));
      throw failed.getTargetException();
    }
  }

  /** The same, and DynamoDB says what it consumed. */
  private static SdkRequest metered(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(INDEXES).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(INDEXES).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(INDEXES).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(INDEXES).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(INDEXES).build();
      case BatchWriteItemRequest put -> put.toBuilder().returnConsumedCapacity(INDEXES).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(INDEXES).build();
      default -> request;
    };
  }

  private static Set<String> places() {
    return STACK.walk(
        frames ->
            frames
                .filter(frame -> frame.getClassName().startsWith(PROJECT))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static String function(Map<String, String> environment) {
    return Objects.requireNonNull(environment.get("AWS_LAMBDA_FUNCTION_NAME"));
  }

  /** Which calls of which function fail, and how. */
  public interface Fault {
    Optional<RuntimeException> in(String function, SdkRequest request);
  }
}
