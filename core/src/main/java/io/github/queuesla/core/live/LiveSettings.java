package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;

/**
 * What a live board shows, and how often it may ask. Immutable.
 *
 * @param contract the service levels
 * @param refresh how often the waiting contacts are asked for; the counts at most once a minute
 * @param requestsPerMinute the rate limit of the OAuth clients
 * @param share the share of it that the board may use
 */
public record LiveSettings(Contract contract, Duration refresh, int requestsPerMinute, Percentage share) {

    /** How often the waiting contacts are asked for by default. */
    public static final Duration REFRESH = Duration.ofSeconds(10);

    public LiveSettings {
        if (refresh.isZero()
                || refresh.isNegative()
                || requestsPerMinute < 1
                || share.value().signum() <= 0) {
            throw new IllegalArgumentException("a live board needs a time between two requests, and a rate");
        }
    }

    /** The requests a minute that are its share of the rate limit. */
    public Fraction shareOfRate() {
        return Fraction.of(share).times(Fraction.of(requestsPerMinute, 1));
    }
}
