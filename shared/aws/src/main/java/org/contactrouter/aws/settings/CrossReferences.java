package org.contactrouter.aws.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Product;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;

/** Whether everything that settings name is there, once. */
final class CrossReferences {
  private final Settings settings;
  private final List<String> problems = new ArrayList<>();

  CrossReferences(Settings settings) {
    this.settings = settings;
  }

  List<String> problems() {
    Set<String> agents = unique("/agents/", settings.agents(), Agent::id);
    Set<String> queues = unique("/queues/", settings.queues(), Queue::id);
    Set<String> topics = unique("/topics/", settings.topics(), Topic::id);
    unique("/products/", settings.products(), Product::id);
    unique("/forms/", settings.forms(), Form::id);
    unique("/policy/rules/", settings.policy().rules(), LevelRule::id);
    for (int i = 0; i < settings.queues().size(); i++) {
      queue("/queues/" + i, settings.queues().get(i), agents);
    }
    for (int i = 0; i < settings.agents().size(); i++) {
      List<String> known = settings.agents().get(i).topics();
      for (int j = 0; j < known.size(); j++) {
        known("/agents/" + i + "/topics/" + j, "topic", known.get(j), topics);
      }
    }
    for (int i = 0; i < settings.forms().size(); i++) {
      String pointer = "/forms/" + i + "/topic";
      settings.forms().get(i).topic().ifPresent(id -> known(pointer, "topic", id, topics));
    }
    settings
        .policy()
        .levels()
        .forEach(
            (level, policy) ->
                known("/policy/levels/" + level + "/queue", "queue", policy.queue(), queues));
    return problems.stream().sorted().toList();
  }

  private void queue(String pointer, Queue queue, Set<String> agents) {
    for (int i = 0; i < queue.agents().size(); i++) {
      known(pointer + "/agents/" + i, "agent", queue.agents().get(i), agents);
    }
    known(pointer + "/calendar", "calendar", queue.calendar(), settings.calendars().keySet());
  }

  private <T> Set<String> unique(String pointer, List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (!seen.add(id.apply(all.get(i)))) {
        problems.add(pointer + i + "/id: " + id.apply(all.get(i)) + " is there twice");
      }
    }
    return all.stream().map(id).collect(Collectors.toSet());
  }

  private void known(String pointer, String what, String id, Set<String> all) {
    if (!all.contains(id)) {
      problems.add(pointer + ": there is no " + what + " " + id);
    }
  }
}
