package io.github.queuesla.faultlab.planted;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days that say when they are read that they are old, so that nobody looks back at them. */
record SettledContacts(ContactSource real) implements ContactSource {

    private static final Duration OLD = Duration.ofDays(30);

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
        real.read(days, new PassingReceiver(receiver) {
            @Override
            public void complete(LocalDate day, DayProvenance provenance) {
                Optional<Instant> later = provenance.availableUntil().map(until -> until.plus(OLD));
                super.complete(day, new DayProvenance(provenance.source(), provenance.fetchedAt(), later));
            }
        });
    }
}
