package org.contactrouter.settings;

/** A product and how hard it is to understand, 1 to 5. */
public record Product(String id, String name, int complexity) {}
