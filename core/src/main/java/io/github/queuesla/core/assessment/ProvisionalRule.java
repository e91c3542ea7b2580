package io.github.queuesla.core.assessment;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule for when the platform's numbers are final. Every night the platform reprocesses data that is 48 hours old or
 * older ("Why can my data change?", help.mypurecloud.com), so numbers are provisional for 72 hours.
 */
final class ProvisionalRule {

    private static final Duration PROVISIONAL = Duration.ofDays(3);

    private ProvisionalRule() {}

    static boolean provisional(Instant end, Instant now) {
        return end.isAfter(now.minus(PROVISIONAL));
    }
}
