package org.contactrouter.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a REST API. Where several fit, a literal segment goes before {@code {name}}, and
 * that before {@code {name+}}, as in API Gateway.
 */
final class Routes {
  private final List<Target> targets = new ArrayList<>();

  Routes(List<LocalFunction> functions) {
    for (LocalFunction function : functions) {
      function.definition().routes().forEach(route -> targets.add(new Target(route, function)));
    }
    targets.sort(Comparator.comparing(target -> rank(target.route.path())));
  }

  /** The route of a request with the values of its path parameters, still percent-encoded. */
  Optional<Match> find(String method, String path) {
    for (Target target : targets) {
      boolean allowed = target.route.method().equals(method) || target.route.method().equals("ANY");
      @Nullable Map<String, String> parameters =
          allowed ? match(segments(target.route.path()), segments(path)) : null;
      if (parameters != null) {
        return Optional.of(new Match(target.route, target.function, parameters));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String segment = pattern.get(i);
      if (i >= path.size() || (path.get(i).isEmpty() && pattern.size() > 1)) {
        return null;
      }
      if (segment.endsWith("+}")) {
        parameters.put(
            segment.substring(1, segment.length() - 2),
            String.join("/", path.subList(i, path.size())));
        return parameters;
      }
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return null;
      }
    }
    return pattern.size() == path.size() ? parameters : null;
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private static String rank(String path) {
    StringBuilder rank = new StringBuilder();
    for (String segment : segments(path)) {
      rank.append(segment.endsWith("+}") ? '3' : segment.startsWith("{") ? '2' : '1');
    }
    return rank.toString();
  }

  private record Target(Template.Route route, LocalFunction function) {}

  /** A route that fits. */
  record Match(Template.Route route, LocalFunction function, Map<String, String> parameters) {}
}
