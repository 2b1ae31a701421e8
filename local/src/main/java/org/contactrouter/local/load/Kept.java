package org.contactrouter.local.load;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of the contacts that were taken.
 *
 * @param waiting cases that a person must work on
 * @param owned those of them that somebody has
 * @param lost what is wrong with a case that was lost or lacks what no case may lack, in the order
 *     of the ids
 */
public record Kept(int found, int waiting, int owned, Map<String, String> lost) {
  public Kept {
    lost = Collections.unmodifiableMap(new TreeMap<>(lost));
  }

  /** Looks for the cases that contacts were told: each contact has one of its own. */
  static Kept of(List<String> taken, Standings standings) {
    Map<String, Standing> found = new HashMap<>();
    Map<String, String> lost = new TreeMap<>();
    for (String id : taken) {
      Optional<Standing> standing = standings.find(id);
      Optional<String> fault = standing.map(Standing::fault).orElse(Optional.of("is not there"));
      fault.ifPresent(what -> lost.put(id, what));
      if (standing.isPresent() && found.put(id, standing.get()) != null) {
        lost.put(id, "stands for more than one contact");
      }
    }
    List<Standing> waiting = found.values().stream().filter(Standing::isWork).toList();
    return new Kept(
        found.size(),
        waiting.size(),
        (int) waiting.stream().filter(one -> one.owner().isPresent()).count(),
        lost);
  }
}
