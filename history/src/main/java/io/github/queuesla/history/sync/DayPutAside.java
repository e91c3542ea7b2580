package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.PutAside;
import java.time.LocalDate;

/**
 * A conversation, or a part of one, that could not be counted. Immutable.
 *
 * @param day the day whose conversations it came with
 * @param item what is wrong with it
 */
public record DayPutAside(LocalDate day, PutAside item) {}
