package org.contactrouter.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Calls a handler with the bytes of an event, through the serialization that Lambda itself uses.
 */
@FunctionalInterface
interface Calls {
  /** The answer as JSON. */
  byte[] call(byte[] event, Context context) throws IOException;

  /** Calls of {@code handler}, whose interface says how its events are read. */
  static Calls of(Object handler) {
    return switch (handler) {
      case RequestStreamHandler stream ->
          (event, context) -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            stream.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
          };
      case RequestHandler<?, ?> typed -> typed(typed);
      default ->
          throw new IllegalArgumentException(
              handler.getClass().getName() + " is no Lambda handler");
    };
  }

  @SuppressWarnings(
      "unchecked") // The event is read as the type that the handler's own method takes.
  private static Calls typed(RequestHandler<?, ?> typed) {
    Method method = method(typed.getClass());
    RequestHandler<Object, Object> handler = (RequestHandler<Object, Object>) typed;
    PojoSerializer<Object> events =
        (PojoSerializer<Object>) serializer(method.getParameterTypes()[0]);
    PojoSerializer<Object> answers = (PojoSerializer<Object>) serializer(method.getReturnType());
    return (event, context) -> {
      Object answer =
          handler.handleRequest(events.fromJson(new ByteArrayInputStream(event)), context);
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      answers.toJson(answer, json);
      return json.toByteArray();
    };
  }

  private static PojoSerializer<?> serializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(
            type,
            type.getClassLoader() == null ? Calls.class.getClassLoader() : type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }

  private static Method method(Class<?> handler) {
    return Arrays.stream(handler.getMethods())
        .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
        .filter(method -> method.getParameterCount() == 2)
        .findFirst()
        .orElseThrow();
  }
}
