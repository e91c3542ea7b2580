package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.sync.SyncRequest;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the days that {@code sync} fetches. */
final class SyncOptions {

    /** No platform has contacts from before. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day, in UTC, such as 2024-01-01 (default: where the history ends, and at least the"
                    + " last 31 days).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, in UTC, inclusive (default: yesterday).")
    private @Nullable String to;

    @Option(
            names = "--check-changes",
            description = "Compare all days with the platform's counts, and fetch those that differ; without this"
                    + " option, on the first run and then once a week.")
    private boolean checkChanges;

    @Option(names = "--full", description = "Fetch all days of the range again, whether they changed or not.")
    private boolean full;

    @Option(
            names = "--repair",
            description = "Read every file, and fetch only the days whose file is damaged; see queue-sla history"
                    + " verify.")
    private boolean repair;

    @Option(
            names = "--adopt",
            description = "If the folder has only contacts from queue-sla history import, take them as those of this"
                    + " organisation.")
    private boolean adopt;

    @Option(names = "--dry-run", description = "Only list the days that would be fetched; write nothing.")
    private boolean dryRun;

    boolean adopts() {
        return adopt;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Checks that the options suit each other.
     *
     * @param dry whether the run only plans
     */
    void require(boolean dry) {
        if (adopt && dry) {
            throw CommandFailure.usage("--adopt changes the folder, which a dry run never does: remove --adopt");
        }
        if (full && repair) {
            throw CommandFailure.usage("--full and --repair cannot be combined: use one of them");
        }
        if (repair && checkChanges) {
            throw CommandFailure.usage("--repair and --check-changes cannot be combined: use one after the other");
        }
    }

    /** What the options ask for. */
    SyncRequest request(CliEnvironment environment) {
        LocalDate today = Days.of(environment.clock().instant());
        Optional<LocalDate> first = day("--from", from, today);
        Optional<LocalDate> last = day("--to", to, today);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw CommandFailure.usage("--to: " + last.get() + " is before --from " + first.get());
        }
        return new SyncRequest(first, last, scope(), checkChanges);
    }

    private Scope scope() {
        if (full) {
            return Scope.FULL;
        }
        return repair ? Scope.REPAIR : Scope.NEEDED;
    }

    private static Optional<LocalDate> day(String option, @Nullable String typed, LocalDate today) {
        return Optional.ofNullable(typed).map(text -> OptionParser.option(option, text, it -> day(it, today)));
    }

    private static LocalDate day(String text, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is not a day: write 2024-01-31", unreadable);
        }
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            throw new IllegalArgumentException(
                    day + " is out of range: choose a day from " + EARLIEST + " to today, " + today);
        }
        return day;
    }
}
