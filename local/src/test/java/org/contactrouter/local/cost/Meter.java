package org.contactrouter.local.cost;

/** What AWS meters, each under its price in {@code prices.json}. */
enum Meter {
  GATEWAY_REQUESTS("API Gateway", "requests"),
  INVOCATIONS("Lambda, requests", "requests"),
  GIGABYTE_SECONDS("Lambda, duration", "GB-seconds"),
  WRITE_UNITS("DynamoDB, writes", "write units"),
  READ_UNITS("DynamoDB, reads", "read units"),
  QUEUE_REQUESTS("SQS", "requests"),
  LOG_BYTES("CloudWatch Logs", "bytes"),
  TRANSFER_BYTES("Data to the internet", "bytes"),
  MAILS("SES", "mails"),
  STORED_BYTE_MONTHS("DynamoDB, storage and recovery", "bytes"),
  ALARM_METRICS("CloudWatch alarms", "metrics");

  private final String service;
  private final String unit;

  Meter(String service, String unit) {
    this.service = service;
    this.unit = unit;
  }

  String service() {
    return service;
  }

  String unit() {
    return unit;
  }
}
