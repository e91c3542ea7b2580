package io.github.queuesla.cli;

import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.Incidents;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the clock of the pretend organisation, and for what happens there on the day on which it starts. */
final class DayOptions {

    private static final Duration LONGEST_ABSENCE = Duration.ofHours(12);
    private static final Duration BUSY = Duration.ofHours(1);

    @Option(
            names = "--clock",
            paramLabel = "SPEED",
            defaultValue = "1x",
            description = "Speed of the organisation's clock, such as 60x: a minute each second (default:"
                    + " ${DEFAULT-VALUE}).")
    private String speed = "1x";

    @Option(
            names = "--clock-start",
            paramLabel = "TIME",
            description =
                    "Local time that the clock shows at the start, such as 09:30 or 2024-03-05T09:30; now, if nothing"
                            + " is said.")
    private @Nullable String start;

    @Option(
            names = "--busy-hour",
            paramLabel = "TIME",
            description = "Local time, such as 14:00, from which more contacts than expected arrive for an hour, on the"
                    + " day on which the clock starts (default: none).")
    private @Nullable String busyHour;

    @Option(
            names = "--busy-factor",
            paramLabel = "FACTOR",
            defaultValue = "3",
            description = "How many times the expected contacts arrive in the busy hour (default: ${DEFAULT-VALUE}).")
    private String busyFactor = "3";

    @Option(
            names = "--agents-away",
            paramLabel = "TIME",
            description = "Local time, such as 14:20, from which no agent answers for a while, on the day on which the"
                    + " clock starts (default: none).")
    private @Nullable String agentsAway;

    @Option(
            names = "--agents-away-for",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "How long no agent answers, at most 12h (default: ${DEFAULT-VALUE}).")
    private String awayFor = "15m";

    /** The same with this clock and this day. */
    SimulatorOptions addTo(SimulatorOptions options) {
        OrganisationOptions organisation = options.organisation();
        ZoneId zone = organisation.zone();
        Instant now = options.clock().instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        int times = OptionParser.option("--clock", speed, DayOptions::speed);
        Instant to = start == null
                ? now
                : OptionParser.option("--clock-start", start, text -> moment(text, today))
                        .atZone(zone)
                        .toInstant();
        return options.withOrganisation(organisation
                .withPace(times == 1 && to.equals(now) ? Pace.REAL : new Pace(now, to, times))
                .withIncidents(incidents(to.atZone(zone).toLocalDate(), zone)));
    }

    private Incidents incidents(LocalDate day, ZoneId zone) {
        Incidents incidents = Incidents.NONE;
        double factor = OptionParser.option("--busy-factor", busyFactor, SimulateOptions::factor);
        if (busyHour != null) {
            Instant from = at("--busy-hour", busyHour, day, zone);
            incidents = incidents.with(new Incidents.Rush(from, from.plus(BUSY), factor));
        }
        Duration length = OptionParser.option("--agents-away-for", awayFor, DayOptions::absence);
        if (agentsAway != null) {
            Instant from = at("--agents-away", agentsAway, day, zone);
            incidents = incidents.with(new Incidents.Absence(from, from.plus(length)));
        }
        return incidents;
    }

    private static Instant at(String name, String text, LocalDate day, ZoneId zone) {
        return OptionParser.option(name, text, DayOptions::time)
                .atDate(day)
                .atZone(zone)
                .toInstant();
    }

    private static int speed(String text) {
        if (text.matches("[1-9]\\d{0,3}x")) {
            int times = Integer.parseInt(text.substring(0, text.length() - 1));
            if (times <= 3_600) {
                return times;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a speed from 1x to 3600x");
    }

    private static Duration absence(String text) {
        Duration length = WaitText.parse(text);
        if (length.isZero() || length.compareTo(LONGEST_ABSENCE) > 0) {
            throw new IllegalArgumentException("'" + text + "' is not above 0 and at most 12h");
        }
        return length;
    }

    private static LocalDateTime moment(String text, LocalDate today) {
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalTime.parse(text).atDate(today);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a local time such as 09:30 or 2024-03-05T09:30", unreadable);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is not a local time such as 14:00", unreadable);
        }
    }
}
