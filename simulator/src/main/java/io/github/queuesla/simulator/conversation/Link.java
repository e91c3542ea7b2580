package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.time.Duration;
import java.util.Optional;

/** How one contact of a conversation leads to the next. */
enum Link {
    /** The agent hands it to another queue. */
    TRANSFER(Duration.ofMinutes(30)),
    /** It is offered to the same queue again. */
    AGAIN(Duration.ofMinutes(60)),
    /** It is in another queue on the next day. */
    OVER_NIGHT(Duration.ofDays(2)),
    /** It is in the same queue weeks later. */
    OVER_WEEKS(Duration.ofDays(60));

    /** The next contact is offered at least so long after the wait of the one before ended. */
    static final long LEAST_GAP_MILLIS = 8_000;
    /** A contact that may be the next one is this many times as likely as one that leads to it, so that most find one. */
    private static final int CANDIDATES = 3;

    private final long mostGapMillis;

    Link(Duration mostGap) {
        this.mostGapMillis = mostGap.toMillis();
    }

    /** The next contact is offered at most so long after the wait of the one before ended. */
    long mostGapMillis() {
        return mostGapMillis;
    }

    /** The link by which a contact leads to another, if there is one that fits. */
    static Optional<Link> onward(ContactDraws draws, ConversationShares shares) {
        return drawn(draws.uniform("leads to"), shares, 1);
    }

    /** The one link by which a contact may follow another. */
    static Optional<Link> back(ContactDraws draws, ConversationShares shares) {
        double sum = shares.transferred() + shares.offeredAgain() + shares.overNight() + shares.overWeeks();
        return drawn(draws.uniform("follows"), shares, Math.min(CANDIDATES, 1 / Math.max(sum, 1e-9)));
    }

    private static Optional<Link> drawn(double drawn, ConversationShares shares, double factor) {
        double left = drawn / factor;
        if ((left -= shares.transferred()) < 0) {
            return Optional.of(TRANSFER);
        }
        if ((left -= shares.offeredAgain()) < 0) {
            return Optional.of(AGAIN);
        }
        if ((left -= shares.overNight()) < 0) {
            return Optional.of(OVER_NIGHT);
        }
        return left - shares.overWeeks() < 0 ? Optional.of(OVER_WEEKS) : Optional.empty();
    }

    /** Whether a contact with that outcome can lead on in this way. */
    boolean suits(Outcome outcome) {
        return switch (this) {
            case TRANSFER -> outcome == Outcome.ANSWERED;
            case AGAIN, OVER_NIGHT, OVER_WEEKS -> outcome != Outcome.ABANDONED;
        };
    }
}
