package org.contactrouter.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code AWS::DynamoDB::Table}. */
final class TableReader {
  private TableReader() {}

  static Template.Table read(String id, Properties table) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Properties attribute : table.list("AttributeDefinitions")) {
      attributes.put(attribute.required("AttributeName"), attribute.required("AttributeType"));
      attribute.done();
    }
    Template.Table read =
        new Template.Table(
            id,
            attributes,
            key(table),
            table.list("GlobalSecondaryIndexes").stream().map(TableReader::index).toList(),
            stream(table.part("StreamSpecification")),
            ttl(table.part("TimeToLiveSpecification")));
    table
        .without(
            "BillingMode",
            "DeletionProtectionEnabled",
            "OnDemandThroughput",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "TableClass",
            "Tags")
        .done();
    return read;
  }

  private static Template.Index index(Properties index) {
    Properties projection = index.part("Projection");
    Template.Index read =
        new Template.Index(
            index.required("IndexName"),
            key(index),
            projection.required("ProjectionType"),
            projection.texts("NonKeyAttributes"));
    projection.done();
    index.without("OnDemandThroughput").done();
    return read;
  }

  private static Template.Key key(Properties holder) {
    Optional<String> partition = Optional.empty();
    Optional<String> sort = Optional.empty();
    List<Properties> parts = holder.list("KeySchema");
    for (Properties part : parts) {
      Optional<String> attribute = part.text("AttributeName");
      switch (part.required("KeyType")) {
        case "HASH" -> partition = attribute;
        case "RANGE" -> sort = attribute;
        default -> throw part.wrong("KeyType", "must be HASH or RANGE");
      }
      part.done();
    }
    return new Template.Key(
        partition.orElseThrow(() -> holder.wrong("KeySchema", "has no HASH key")), sort);
  }

  private static Optional<String> stream(Properties stream) {
    Optional<String> view = stream.text("StreamViewType");
    stream.done();
    return view;
  }

  private static Optional<String> ttl(Properties ttl) {
    Optional<String> attribute = ttl.text("AttributeName");
    boolean enabled = ttl.flag("Enabled", false);
    ttl.done();
    return enabled ? attribute : Optional.empty();
  }
}
