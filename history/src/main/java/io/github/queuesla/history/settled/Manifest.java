package io.github.queuesla.history.settled;

import io.github.queuesla.core.time.Period;
import io.github.queuesla.history.day.HistoryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a settled period says about itself. Immutable.
 *
 * @param period the period
 * @param origin what made it
 * @param facts the contacts that it has
 * @param files every file of its folder but the manifest
 */
public record Manifest(Period period, Origin origin, Facts facts, List<KeptFile> files) {

    /** The version of the format that this software writes. */
    public static final int FORMAT = 1;

    /**
     * What made a settled period. Immutable.
     *
     * @param settled when
     * @param product the name and version of this software
     * @param engine the name and version of the engine that counted
     * @param contract the name of the contract file
     */
    public record Origin(Instant settled, String product, String engine, String contract) {}

    /**
     * The contacts of a settled period. Immutable.
     *
     * @param days its UTC days
     * @param hash the hash of its days, as {@link HistoryView#hash}
     * @param provisional the days that the platform could still change
     */
    public record Facts(List<LocalDate> days, String hash, List<LocalDate> provisional) {

        public Facts {
            days = List.copyOf(days);
            provisional = List.copyOf(provisional);
        }
    }

    public Manifest {
        files = List.copyOf(files);
    }

    /** Whether it has days that the platform could still change. */
    public boolean isProvisional() {
        return !facts.provisional().isEmpty();
    }
}
