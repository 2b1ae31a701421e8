package org.contactrouter.customer;

import java.util.Optional;

/** Something that a customer bought, and the id of the product when it is known. */
public record Purchase(Money paid, Optional<String> product) {}
