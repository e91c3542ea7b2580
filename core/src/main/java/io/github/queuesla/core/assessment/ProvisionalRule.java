package io.github.queuesla.core.assessment;

import java.time.Duration;
import java.time.Instant;

/**
 * When the platform's numbers may be taken as final. It reprocesses data from 48 hours ago and older every night ("Why can
 * my data change?", help.mypurecloud.com), so three days are left for that to be over.
 */
final class ProvisionalRule {

    private static final Duration TIME = Duration.ofDays(3);

    private ProvisionalRule() {}

    static boolean provisional(Instant end, Instant now) {
        return end.isAfter(now.minus(TIME));
    }
}
