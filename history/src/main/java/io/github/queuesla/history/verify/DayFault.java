package io.github.queuesla.history.verify;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with the file of a day. Immutable.
 *
 * @param day the day
 * @param location its path
 * @param problem what is wrong
 * @param detail more about it, such as the engine's message; empty when the problem says all
 */
public record DayFault(LocalDate day, String location, Problem problem, Optional<String> detail) {

    /** What can be wrong with a file. */
    public enum Problem {
        /** It is cut, or not Parquet, or has no footer of ours. */
        NO_FOOTER,
        /** Its bytes are not those that were written: a flipped bit, or another program wrote it. */
        CHANGED,
        /** Its rows cannot be read, though its bytes are as they were written. */
        UNREADABLE,
        /** Its columns are others. */
        WRONG_COLUMNS,
        /** Its rows are not those that its footer tells of. */
        OTHER_ROWS,
        /** Some of its events are of another day. */
        OTHER_DAY;

        /** The name in reports: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
