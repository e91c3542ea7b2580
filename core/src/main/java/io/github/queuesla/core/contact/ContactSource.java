package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountSourceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A source of contacts, event by event, such as the details jobs of the platform. */
public interface ContactSource {

    /**
     * The organisation whose contacts these are.
     *
     * @throws CountSourceException when the platform does not respond
     */
    OrganisationIdentity organisation() throws CountSourceException;

    /**
     * The instant up to which the platform has all contacts; later ones may be missing.
     *
     * @throws CountSourceException when the platform does not say
     */
    Instant availableUntil() throws CountSourceException;

    /**
     * Reads all conversations that were active in these days, several days at a time, and returns when every day has
     * ended complete or failed.
     *
     * @param days the days, in UTC, in the order in which they are wanted
     * @throws CountSourceException when the run was stopped; days that have not ended by then are neither complete nor
     *     failed
     */
    void read(List<LocalDate> days, DayReceiver receiver) throws CountSourceException;
}
