package io.github.queuesla.cli.run;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.live.LivePorts;
import io.github.queuesla.core.live.VolumeForecast;
import io.github.queuesla.core.live.WeekdayForecasts;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.PlannedSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The platform as a live board asks it.
 *
 * @param connection the connection to it
 * @param past the history of which forecasts are made; empty for the platform's own counts of the weeks before
 */
public record LivePlatform(OpenConnection connection, Optional<PastOfHistory> past) {

    /** What the board asks, by the board's clock: a pretend organisation has another one than this machine. */
    public LivePorts ports() {
        GenesysCloud cloud = connection.cloud();
        InstantSource clock = connection.clock();
        return new LivePorts(
                source(),
                cloud.queues(),
                cloud.observations(clock),
                past.map(kept -> new WeekdayForecasts(kept, VolumeForecast.Source.HISTORY))
                        .orElseGet(() -> new WeekdayForecasts(
                                question -> new Assessor(source(), cloud.queues(), clock).count(question),
                                VolumeForecast.Source.PLATFORM)),
                new PlatformCost(source()));
    }

    private PlannedSource source() {
        return connection.cloud().dailyCounts();
    }

    /**
     * The queues that the OAuth client can see.
     *
     * @throws CountSourceException when the list is not available
     */
    public QueueListing list(QueueSelection selection) throws CountSourceException {
        QueueListing listing = connection.list(selection);
        if (listing.withheld().isPresent() && selection.needsListing()) {
            throw new CountSourceException(listing.withheld().get());
        }
        return listing;
    }

    /** Where the counts of that moment come from. */
    public Provenance provenance(Instant at) {
        return connection.provenance(source(), at);
    }
}
