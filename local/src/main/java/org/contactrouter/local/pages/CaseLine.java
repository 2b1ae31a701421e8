package org.contactrouter.local.pages;

import org.jspecify.annotations.Nullable;

/** One case in a list; what it does not have is null. */
public record CaseLine(
    String id,
    @Nullable String state,
    @Nullable String level,
    @Nullable String owner,
    @Nullable String queue,
    @Nullable String nextMomentAt) {}
