package io.github.queuesla.cli.run;

import io.github.queuesla.core.live.LiveQuery;
import io.github.queuesla.core.live.LiveSettings;
import io.github.queuesla.core.live.PollSchedule;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.genesys.plan.PlannedRequests;
import java.time.Duration;
import java.util.List;

/**
 * The requests of a live board while it runs. Immutable.
 *
 * @param settings what it shows, and how often it may ask
 * @param schedule how often it asks
 * @param steps its requests of each kind
 * @param source who counts
 * @param queues the queues that it asks for
 */
public record LivePlan(
        LiveSettings settings, PollSchedule schedule, List<Step> steps, Source source, AskedQueues queues) {

    /**
     * Requests that are sent again and again.
     *
     * @param query what they are for
     * @param requests the requests of each time
     * @param every the time from one to the next
     */
    public record Step(LiveQuery query, PlannedRequests requests, Duration every) {

        /** The number of requests each time. */
        public long each() {
            return requests.count().least();
        }

        /** The requests in that time, on average. */
        public Fraction within(Duration time) {
            return Fraction.of(Math.multiplyExact(each(), time.toMillis()), every.toMillis());
        }
    }

    /**
     * Who counts.
     *
     * @param api the name of the source of counts
     * @param clients the number of OAuth clients
     */
    public record Source(String api, int clients) {}

    /**
     * The queues that a board asks for.
     *
     * @param number how many
     * @param known whether that is known before the queue list is read
     */
    public record AskedQueues(int number, boolean known) {}

    public LivePlan {
        steps = List.copyOf(steps);
    }

    /** Whether it asks less often than it was told, to stay within its share of the rate limit. */
    public boolean isSlowed() {
        return schedule.every(LiveQuery.OBSERVATIONS).compareTo(settings.refresh()) > 0;
    }
}
