package io.github.queuesla.report.restatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The settled result of a report. Immutable.
 *
 * @param name the name of the settled period
 * @param settled when it was settled
 * @param product the name and version of the software that settled it
 * @param hash the hash of its contacts
 * @param seal the hash of its manifest
 * @param provisional the days that the platform could still change then
 */
public record SettledFacts(
        String name, Instant settled, String product, String hash, String seal, List<LocalDate> provisional) {

    public SettledFacts {
        provisional = List.copyOf(provisional);
    }
}
