package io.github.queuesla.history.day;

import java.time.LocalDate;

/**
 * The file with all events of one UTC day, as it was when a run listed the folder. Immutable.
 *
 * @param day the day
 * @param location its path, as the engine opens it
 * @param bytes its size
 * @param footer what it says about itself
 */
public record DayFile(LocalDate day, String location, long bytes, DayFooter footer) {}
