package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.util.Optional;

/** What the platform makes of contacts after the fact: a pure function of the contact and the moment of the question. */
public final class Revisions {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long SOON_MILLIS = 48 * HOUR_MILLIS;
    private static final long WEEKS_MILLIS = 40 * 24 * HOUR_MILLIS;
    private static final long SPREAD_MILLIS = 20 * HOUR_MILLIS;
    private static final long NEVER = Long.MAX_VALUE;

    /**
     * How a contact's wait ended, as the platform has it.
     *
     * @param waitMillis its length
     * @param outcome its end
     */
    public record Ending(long waitMillis, Outcome outcome) {}

    private final RevisionShares shares;

    /** Revisions of these shares of contacts. */
    public Revisions(RevisionShares shares) {
        this.shares = shares;
    }

    /** Whether the day looks the same at any moment, as far as what has happened by then is concerned. */
    boolean changeNothing(DayOfContacts day, AsOf asOf) {
        return shares.equals(RevisionShares.NONE) && day.midnight() >= asOf.keptSince();
    }

    /** How that contact ended, as known by then; empty if nothing is known of it. */
    public Optional<Ending> ending(ContactDraws draws, long offered, Ending original, AsOf asOf) {
        if (offered >= asOf.at() || offered < asOf.keptSince()) {
            return Optional.empty();
        }
        if (shares.equals(RevisionShares.NONE)) {
            return Optional.of(original);
        }
        long age = asOf.at() == Long.MAX_VALUE ? Long.MAX_VALUE : asOf.at() - offered;
        long deletion = delay(draws, "deleted", shares.deleted(), shares.deletedAfterWeeks());
        if (age < lateness(draws, original) || isPast(deletion, age)) {
            return Optional.empty();
        }
        long correction = delay(draws, "corrected", shares.corrected(), shares.correctedAfterWeeks());
        return Optional.of(isPast(correction, age) ? corrected(draws, original) : original);
    }

    /** How long after its offer a contact becomes known. */
    private long lateness(ContactDraws draws, Ending original) {
        if (draws.happens("late", shares.late())) {
            return original.waitMillis() + draws.between("hours late", HOUR_MILLIS, 30 * HOUR_MILLIS);
        }
        return draws.happens("late after weeks", shares.lateAfterWeeks()) ? WEEKS_MILLIS : 0;
    }

    /** How long after its offer a contact is changed. */
    private static long delay(ContactDraws draws, String what, double soon, double afterWeeks) {
        long spread = draws.between("hours to a change", 0, SPREAD_MILLIS);
        double drawn = draws.uniform(what);
        if (drawn < soon) {
            return SOON_MILLIS + spread;
        }
        return drawn < soon + afterWeeks ? WEEKS_MILLIS + spread : NEVER;
    }

    private static boolean isPast(long delay, long age) {
        return delay != NEVER && age >= delay;
    }

    /** Never a longer wait, so that a contact still ends within a day of its offer. */
    private static Ending corrected(ContactDraws draws, Ending original) {
        long kind = draws.between("kind of correction", 0, 3);
        long wait = original.waitMillis();
        long shorter = kind != 1 && wait > 0 ? draws.between("shorter wait", 0, wait) : wait;
        return new Ending(shorter, kind == 0 ? original.outcome() : other(original.outcome()));
    }

    private static Outcome other(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED, FLOWED_OUT -> Outcome.ABANDONED;
            case ABANDONED, NONE -> Outcome.ANSWERED;
        };
    }
}
