package io.github.queuesla.history.day;

import java.time.LocalDate;

/**
 * The file of a day that does not say what is in it, because it is cut or was changed by something else. Immutable.
 *
 * @param day the day
 * @param location its path
 */
public record DamagedFile(LocalDate day, String location) {}
