package org.contactrouter.settings;

import java.time.ZoneId;
import java.util.Optional;
import org.contactrouter.contact.Language;

/**
 * The company as its customers see it.
 *
 * @param zone the zone of the dates that customers are told
 * @param language the language where nothing tells another
 * @param accent the colour of its buttons, {@code #rrggbb}
 */
public record Company(
    String name,
    ZoneId zone,
    Language language,
    Optional<String> accent,
    Optional<String> privacyUrl) {}
