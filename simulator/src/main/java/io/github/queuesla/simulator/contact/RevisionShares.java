package io.github.queuesla.simulator.contact;

import java.util.Arrays;

/**
 * How many contacts the platform shows late, corrects or deletes after the fact: shares from 0 to 1. What happens soon
 * happens within three days; what happens after weeks happens 40 days after the contact.
 *
 * @param late not known until 1 to 30 hours after it ended
 * @param lateAfterWeeks not known until 40 days after it was offered
 * @param corrected has another wait or outcome 48 to 68 hours after it was offered
 * @param correctedAfterWeeks has another wait or outcome 40 days after it was offered
 * @param deleted is gone 48 to 68 hours after it was offered
 * @param deletedAfterWeeks is gone 40 days after it was offered
 */
public record RevisionShares(
        double late,
        double lateAfterWeeks,
        double corrected,
        double correctedAfterWeeks,
        double deleted,
        double deletedAfterWeeks) {

    /** The past stays as it was. */
    public static final RevisionShares NONE = new RevisionShares(0, 0, 0, 0, 0, 0);

    /** Checks the ranges. */
    public RevisionShares {
        double[] shares = {late, lateAfterWeeks, corrected, correctedAfterWeeks, deleted, deletedAfterWeeks};
        if (Arrays.stream(shares).anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new IllegalArgumentException("shares must be 0 to 1: " + Arrays.toString(shares));
        }
    }

    /** Each kind of change for that share of contacts. */
    public static RevisionShares each(double share) {
        return new RevisionShares(share, share, share, share, share, share);
    }

    /** The same with other shares of contacts that are known late. */
    public RevisionShares withLate(double soon, double afterWeeks) {
        return new RevisionShares(soon, afterWeeks, corrected, correctedAfterWeeks, deleted, deletedAfterWeeks);
    }

    /** The same with other shares of contacts that are corrected. */
    public RevisionShares withCorrected(double soon, double afterWeeks) {
        return new RevisionShares(late, lateAfterWeeks, soon, afterWeeks, deleted, deletedAfterWeeks);
    }

    /** The same with other shares of contacts that are deleted. */
    public RevisionShares withDeleted(double soon, double afterWeeks) {
        return new RevisionShares(late, lateAfterWeeks, corrected, correctedAfterWeeks, soon, afterWeeks);
    }
}
