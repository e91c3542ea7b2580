package io.github.queuesla.history.day;

import java.time.LocalDate;

/**
 * The file with all events of one UTC day, as it was when a run listed the folder. Immutable.
 *
 * @param day the day
 * @param location its path, as the engine opens it
 * @param stamp what the system said of it
 * @param footer what it says about itself
 */
public record DayFile(LocalDate day, String location, FileStamp stamp, DayFooter footer) {

    /** Its size in bytes. */
    public long bytes() {
        return stamp.bytes();
    }
}
