package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for a period whose time zone is known. */
public class DateOptions {

    private static final String START = "GENESYS_START_DATE";
    private static final String END = "GENESYS_END_DATE";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day or time, such as 2024-01-01 or 2024-01-01T08:00; a time that clocks show twice"
                    + " may have an offset: 2024-10-27T02:30+01:00 (GENESYS_START_DATE).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last day (inclusive), or the time the period ends (exclusive) (GENESYS_END_DATE).")
    private @Nullable String to;

    @Option(
            names = "--period",
            completionCandidates = Periods.class,
            paramLabel = "PERIOD",
            description = "Named period, instead of --from and --to: " + PeriodText.NAMES + " (default: ${bundle:"
                    + DefaultPeriod.KEY + "}).")
    private @Nullable String period;

    /** Whether an option names the period. */
    public final boolean isGiven() {
        return period != null || from != null || to != null;
    }

    /**
     * The period of the options, else of both variables, else the one named {@code usual}; days begin in {@code
     * place}.
     */
    public final Period period(CliEnvironment environment, Settings settings, ZoneId place, String usual) {
        if (period != null && (from != null || to != null)) {
            throw CommandFailure.usage("--period cannot be combined with --from and --to: use one or the other");
        }
        LocalDate today = environment.clock().instant().atZone(place).toLocalDate();
        if (period != null) {
            return OptionParser.option("--period", period, name -> PeriodText.named(name, today, place));
        }
        if (from != null || to != null) {
            return fromOptions(place);
        }
        // Either both dates come from options or both from variables; half of each is a period that no user chose.
        Optional<String> start = settings.value(START);
        Optional<String> end = settings.value(END);
        if (start.isEmpty() && end.isEmpty()) {
            return PeriodText.named(usual, today, place);
        }
        return fromVariables(start, end, place);
    }

    private Period fromOptions(ZoneId place) {
        if (from == null || to == null) {
            throw CommandFailure.usage(
                    "--from and --to go together: " + (from == null ? "--from" : "--to") + " is missing");
        }
        Period.Bound first = OptionParser.option("--from", from, text -> PeriodText.bound(text, place));
        Period.Bound last = OptionParser.option("--to", to, text -> PeriodText.bound(text, place));
        return OptionParser.option("--from, --to", "", it -> new Period(first, last, place));
    }

    private static Period fromVariables(Optional<String> start, Optional<String> end, ZoneId place) {
        if (start.isEmpty() || end.isEmpty()) {
            throw CommandFailure.configuration(
                    START + " and " + END + " go together: " + (start.isEmpty() ? START : END) + " is not set");
        }
        Period.Bound first = OptionParser.variable(START, start.get(), text -> PeriodText.bound(text, place));
        Period.Bound last = OptionParser.variable(END, end.get(), text -> PeriodText.bound(text, place));
        return OptionParser.variable(START + ", " + END, "", it -> new Period(first, last, place));
    }

    private static final class Periods extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return PeriodText.RELATIVE;
        }
    }
}
