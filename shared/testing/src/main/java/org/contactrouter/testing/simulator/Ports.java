package org.contactrouter.testing.simulator;

import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Heartbeat;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.Postman;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.Turns;

/** What a router needs from the world. */
record Ports(
    CaseStore store,
    Customers customers,
    Doorbells doorbells,
    Heartbeat heartbeat,
    Knowledge knowledge,
    KnowledgeShelf shelf,
    Postman postman,
    SettingsSource settings,
    Turns turns) {

  Ports with(CaseStore other) {
    return new Ports(
        other, customers, doorbells, heartbeat, knowledge, shelf, postman, settings, turns);
  }

  Ports with(Postman other) {
    return new Ports(
        store, customers, doorbells, heartbeat, knowledge, shelf, other, settings, turns);
  }

  Ports with(KnowledgeShelf other) {
    return new Ports(
        store, customers, doorbells, heartbeat, knowledge, other, postman, settings, turns);
  }

  /** The same, whose calls fail. */
  Ports under(Faults faults) {
    return new Ports(
        faults.around(CaseStore.class, store),
        faults.around(Customers.class, customers),
        faults.around(Doorbells.class, doorbells),
        faults.around(Heartbeat.class, heartbeat),
        faults.around(Knowledge.class, knowledge),
        faults.around(KnowledgeShelf.class, shelf),
        faults.around(Postman.class, postman),
        faults.around(SettingsSource.class, settings),
        faults.around(Turns.class, turns));
  }
}
