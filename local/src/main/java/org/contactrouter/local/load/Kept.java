package org.contactrouter.local.load;

import java.util.Collections;
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

  static Kept of(List<String> taken, Standings standings) {
    int found = 0;
    int waiting = 0;
    int owned = 0;
    Map<String, String> lost = new TreeMap<>();
    for (String id : taken) {
      Optional<Standing> standing = standings.find(id);
      found += standing.isPresent() ? 1 : 0;
      waiting += standing.filter(Standing::isWork).isPresent() ? 1 : 0;
      owned += standing.filter(Standing::isWork).flatMap(Standing::owner).isPresent() ? 1 : 0;
      standing
          .map(Standing::fault)
          .orElse(Optional.of("is not there"))
          .ifPresent(fault -> lost.put(id, fault));
    }
    return new Kept(found, waiting, owned, lost);
  }
}
