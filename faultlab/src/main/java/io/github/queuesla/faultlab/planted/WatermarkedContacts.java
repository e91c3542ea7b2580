package io.github.queuesla.faultlab.planted;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Marks a day as fetched when it begins: a day that does not end is never fetched again.
 *
 * @param marked the marks, kept over restarts
 */
record WatermarkedContacts(ContactSource real, Set<LocalDate> marked) implements ContactSource {

    @Override
    public OrganisationIdentity organisation() throws CountSourceException {
        return real.organisation();
    }

    @Override
    public Instant availableUntil() throws CountSourceException {
        return real.availableUntil();
    }

    @Override
    public void read(List<LocalDate> days, DayReceiver receiver) throws CountSourceException {
        List<LocalDate> unmarked =
                days.stream().filter(day -> !marked.contains(day)).toList();
        real.read(unmarked, new PassingReceiver(receiver) {
            @Override
            public void begin(LocalDate day) {
                marked.add(day);
                super.begin(day);
            }

            @Override
            public void complete(LocalDate day, DayProvenance provenance) {
                super.complete(day, provenance);
                marked.remove(day);
            }
        });
    }
}
