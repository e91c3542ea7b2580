package io.github.queuesla.core.time;

import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.quantity.Spelling;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Reads time zones by the name of a place, whose clock changes are known, or UTC. */
public final class Zones {

    /** Coordinated universal time, with the name that reports show. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    private static final Set<String> UNIVERSAL = Set.of("UTC", "Z", "GMT", "UCT", "Zulu", "Universal", "Greenwich");

    private Zones() {}

    /**
     * Reads an IANA name such as {@code Europe/Berlin}, or {@code UTC}.
     *
     * @throws IllegalArgumentException for an unknown name, and for a fixed offset such as {@code +02:00}, which would
     *     shift days by an hour for half of the year
     */
    public static ZoneId parse(String text) {
        String name = text.strip();
        if (UNIVERSAL.contains(name)) {
            return UTC;
        }
        ZoneId zone = known(name);
        // Some places, such as Africa/Abidjan, have a fixed offset too, but their name stays right if that changes.
        boolean fixed = zone.getRules().isFixedOffset() && (!name.contains("/") || name.startsWith("Etc/"));
        if (!fixed) {
            return zone;
        }
        if (zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() == 0 && !name.matches(".*\\d.*")) {
            return UTC;
        }
        throw new InvalidValueException(
                "'" + text + "' is a fixed offset, which is wrong on one side of every clock change",
                "name a place instead, such as Europe/Berlin");
    }

    private static ZoneId known(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidValueException(
                    "'" + name + "' is not a time zone",
                    Spelling.advice(
                            name, ZoneId.getAvailableZoneIds(), "write an IANA name such as Europe/Berlin, or UTC"),
                    unknown);
        }
    }
}
