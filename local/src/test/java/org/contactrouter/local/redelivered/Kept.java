package org.contactrouter.local.redelivered;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contactrouter.local.mail.Mail;
import org.contactrouter.local.run.LocalSystem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that a system keeps: each item of its tables, and each mail. */
record Kept(Map<String, Object> things) {
  private static final List<String> KEYS = List.of("caseId", "item", "kind", "id", "part");

  static Kept by(LocalSystem system) {
    Map<String, Object> things = new TreeMap<>();
    DynamoDbClient tables = system.tables().client();
    for (String table : tables.listTables().tableNames()) {
      tables
          .scanPaginator(scan -> scan.tableName(table))
          .items()
          .forEach(item -> things.put(table + " " + key(item), item));
    }
    int mails = 0;
    for (Mail mail : system.outbox().newestFirst().reversed()) {
      things.put("mail %05d".formatted(mails++), mail);
    }
    return new Kept(things);
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new TreeMap<>(item);
    key.keySet().retainAll(KEYS);
    return key;
  }

  /** What is otherwise than it was before. */
  List<String> since(Kept before) {
    TreeSet<String> names = new TreeSet<>(things.keySet());
    names.addAll(before.things.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.things.get(name), things.get(name)))
        .map(name -> name + "\n  was " + before.things.get(name) + "\n  is  " + things.get(name))
        .toList();
  }
}
