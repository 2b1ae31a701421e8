package org.contactrouter.local.deployed;

/**
 * A resource of a stack.
 *
 * @param reason what CloudFormation says to its status; LocalStack says here that it made nothing
 */
record StackResource(String physicalId, String status, String reason) {}
