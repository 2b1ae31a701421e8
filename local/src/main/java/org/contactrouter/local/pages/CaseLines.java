package org.contactrouter.local.pages;

import java.util.List;

/** Knows every case. */
@FunctionalInterface
public interface CaseLines {
  /** Every case, in no particular order. */
  List<CaseLine> all();
}
