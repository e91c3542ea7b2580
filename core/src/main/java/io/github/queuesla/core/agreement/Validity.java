package io.github.queuesla.core.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an agreement holds, in the zone of whoever agreed. Immutable.
 *
 * @param from the first day; absent means always so far
 * @param until the last day, included; absent means until further notice
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Always. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("valid until " + until.get() + " is before valid from " + from.get());
        }
    }

    /** Whether it holds on that day. */
    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
