package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import java.util.List;
import java.util.stream.Stream;

/** Each service level twice, booked by event and by arrival, so that one result has both. */
public final class BothBookings {

    private BothBookings() {}

    /** The contract with each of its service levels twice, everything else as agreed. */
    public static Contract of(Contract contract) {
        List<ServiceLevel> levels = contract.serviceLevels().stream()
                .flatMap(level -> Stream.of(booked(level, Booking.EVENT), booked(level, Booking.ARRIVAL)))
                .toList();
        return new Contract(contract.name(), levels, contract.branding());
    }

    private static ServiceLevel booked(ServiceLevel level, Booking booking) {
        Definition agreed = level.definition();
        return level.withScope(level.scope().withVisits(level.scope().visits().withBooking(booking)))
                .withDefinition(
                        agreed.withName(agreed.name() + (booking == Booking.EVENT ? ", by event" : ", by arrival")));
    }
}
