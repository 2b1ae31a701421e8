package org.contactrouter.local.recorded;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A call of an AWS service.
 *
 * @param function the logical id of the function that called
 * @param response empty when the service refused
 * @param places the methods of this project that led to it, as {@code Class.method}
 */
public record Call(
    String function, SdkRequest request, Optional<SdkResponse> response, Set<String> places) {}
