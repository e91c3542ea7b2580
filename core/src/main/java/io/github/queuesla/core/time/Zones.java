package io.github.queuesla.core.time;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Reads time zones; only names that know when their clocks change are taken. */
public final class Zones {

    /** Coordinated universal time, under the name it is printed with. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    private static final Set<String> UNIVERSAL = Set.of("UTC", "Z", "GMT", "UCT", "Zulu", "Universal", "Greenwich");

    private Zones() {}

    /**
     * Reads an IANA name such as {@code Europe/Berlin}, or {@code UTC}.
     *
     * @throws IllegalArgumentException for an unknown name and for a fixed offset such as {@code +02:00}, which would
     *     shift every day of half the year by an hour
     */
    public static ZoneId parse(String text) {
        String name = text.strip();
        if (UNIVERSAL.contains(name)) {
            return UTC;
        }
        ZoneId zone = known(name);
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
                    "'" + name + "' is no time zone", "write an IANA name such as Europe/Berlin, or UTC", unknown);
        }
    }
}
