package org.contactrouter.functions.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case in an agent's list.
 *
 * @param token opens the agent's work item of this case
 * @param customer the customer's name, or empty
 * @param dueAt until when the next step is owed, or null when nothing is; of a hidden case, when it
 *     is seen again
 * @param holder who has it, or null while nobody does
 */
public record WorkLine(
    String token,
    String title,
    String customer,
    Touch touch,
    @Nullable Instant dueAt,
    @Nullable String holder,
    String queue) {}
