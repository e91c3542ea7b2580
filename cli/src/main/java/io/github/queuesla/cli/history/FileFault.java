package io.github.queuesla.cli.history;

import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledFault;
import io.github.queuesla.history.verify.DayFault;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file of a history that is not as it was written, as a report shows it. Immutable.
 *
 * @param day the day whose events it has; empty for a file of a settled period
 * @param code the problem for programs
 * @param words the problem for people
 * @param location the path of the file
 * @param detail more about it
 */
public record FileFault(Optional<LocalDate> day, String code, String words, String location, Optional<String> detail) {

    /** What is wrong with the file of a day. */
    static FileFault of(DayFault fault) {
        String words = switch (fault.problem()) {
            case NO_FOOTER -> "cut, or not a file of a history";
            case CHANGED -> "changed after it was written";
            case UNREADABLE -> "not readable";
            case WRONG_COLUMNS -> "other columns";
            case OTHER_ROWS -> "other rows than its hash";
            case OTHER_DAY -> "events of another day";
        };
        return new FileFault(Optional.of(fault.day()), fault.problem().code(), words, fault.location(), fault.detail());
    }

    /** What is wrong with a file of a settled period. */
    static FileFault of(HistoryFolder folder, SettledFault fault) {
        String location = folder.settled()
                .resolve(fault.name().value())
                .resolve(fault.path())
                .toString();
        return new FileFault(
                Optional.empty(), fault.problem().code(), words(fault.problem()), location, Optional.empty());
    }

    /** What is wrong with a file of a settled period, in words. */
    public static String words(SettledFault.Problem problem) {
        return switch (problem) {
            case MISSING -> "missing";
            case CHANGED -> "changed after it was settled";
            case ADDED -> "added after it was settled";
            case NO_MANIFEST -> "missing, or not a manifest";
        };
    }
}
